using System.Text;
using System.Text.Json;
using Clan.Sdk.Json;
using Clan.Sdk.Text;
using CsCheck;

namespace Clan.Sdk.Tests.Json;

public class RoundTripTests
{
    [Fact]
    public void ParseAfterWriteIsTheIdentity() =>
        AnyJson.Value.Sample(value =>
        {
            Assert.True(value.Equals(ClanValue.Parse(value.ToString())));
            Assert.True(value.Equals(ClanValue.Parse(CanonicalJson.ToText(value, indented: true))));
        });

    [Fact]
    public void WriteAfterParseIsTheIdentity() =>
        AnyJson.Object.Sample(value =>
        {
            var text = CanonicalJson.ToText(value, indented: true);
            Assert.Equal(text, Inventory.Parse(text).ToJson());
        });

    [Fact]
    public void AnotherParserReadsTheSame() =>
        AnyJson.Value.Sample(value =>
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(value.ToString()));
            Assert.True(Same(value, document.RootElement));
        });

    [Fact]
    public void TheOrderOfKeysChangesNothing() =>
        Gen.Select(AnyJson.Object, Gen.Int)
            .Sample(
                (value, seed) =>
                {
                    var entries = value.Properties.ToArray();
                    new Random(seed).Shuffle(entries);
                    var shuffled = ClanValue.Object(entries);

                    Assert.Equal(value.ToString(), shuffled.ToString());
                    Assert.True(value.Equals(shuffled));
                    Assert.Equal(value.GetHashCode(), shuffled.GetHashCode());
                }
            );

    [Fact]
    public void CutOrChangedTextNeverThrows() =>
        Gen.Select(AnyJson.Object, Gen.Int[0, 10_000], Gen.Byte)
            .Sample(
                (value, at, with) =>
                {
                    var bytes = Encoding.UTF8.GetBytes(value.ToString());
                    var position = at % bytes.Length;
                    JsonText.Read(bytes.AsSpan(0, position), "f");
                    bytes[position] = with;
                    var reading = JsonText.Read(bytes, "f");
                    Assert.All(reading.Diagnostics, diagnostic => Assert.True(diagnostic.Location is { Line: > 0, Column: > 0 }));
                }
            );

    [Fact]
    public void Utf8OrderIsTheOrderOfBytes() =>
        Gen.Select(AnyJson.Text, AnyJson.Text)
            .Sample(
                (left, right) =>
                    Assert.Equal(
                        Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))),
                        Math.Sign(Utf8Order.Comparer.Compare(left, right))
                    )
            );

    private static bool Same(ClanValue value, JsonElement other) =>
        value.Kind switch
        {
            ClanValueKind.Null => other.ValueKind == JsonValueKind.Null,
            ClanValueKind.Boolean => other.ValueKind == (value.AsBoolean() ? JsonValueKind.True : JsonValueKind.False),
            ClanValueKind.Integer => other.GetInt64() == value.AsInt64(),
            ClanValueKind.Number => other.GetDouble().Equals(value.AsDouble()),
            ClanValueKind.String => other.GetString() == value.AsString(),
            ClanValueKind.List => other.GetArrayLength() == value.Count
                && other.EnumerateArray().Zip(value, (o, v) => Same(v, o)).All(same => same),
            _ => other.EnumerateObject().Count() == value.Count
                && value.Properties.All(p => other.TryGetProperty(p.Key, out var o) && Same(p.Value, o)),
        };
}

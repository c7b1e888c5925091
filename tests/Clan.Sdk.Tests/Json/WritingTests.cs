using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clan.Sdk.Json;

namespace Clan.Sdk.Tests.Json;

public class WritingTests
{
    [Fact]
    public void OnlyWhatNixEscapesIsEscaped()
    {
        for (var code = 0; code <= 0x2FFF; code++)
        {
            var text = ((char)code).ToString();
            var expected = text switch
            {
                "\n" => "\\n",
                "\r" => "\\r",
                "\t" => "\\t",
                "\"" => "\\\"",
                "\\" => "\\\\",
                _ when code < 0x20 => "\\u" + code.ToString("x4", CultureInfo.InvariantCulture),
                _ => text,
            };
            Assert.Equal($"\"a{expected}b\"", ((ClanValue)$"a{text}b").ToString());
        }
    }

    [Theory]
    [InlineData('"', "\\\"")]
    [InlineData('\\', "\\\\")]
    [InlineData(' ', " ")]
    [InlineData('\u0120', "\u0120")]
    [InlineData('\u0001', "\\u0001")]
    [InlineData('\u001F', "\\u001f")]
    [InlineData('\u007F', "\u007F")]
    [InlineData('\u0080', "\u0080")]
    [InlineData('\u0422', "\u0422")]
    public void EscapesDoNotDependOnThePlace(char character, string expected)
    {
        for (var length = 1; length <= 40; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var (before, after) = (new string('x', place), new string('y', length - place - 1));

                Assert.Equal($"\"{before}{expected}{after}\"", ((ClanValue)$"{before}{character}{after}").ToString());
            }
        }
    }

    [Theory]
    [InlineData("\u007F\u2028\u2029\uFEFF\uFFFF\uE000<>&'+")]
    [InlineData("😀𐀀\U0010FFFF")]
    public void NothingElseIsEscaped(string text) => Assert.Equal($"\"{text}\"", ((ClanValue)text).ToString());

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(123456789.123, "123456789.123")]
    [InlineData(999999999999999.0, "999999999999999.0")]
    [InlineData(1e15, "1e+15")]
    [InlineData(-1000000000000000.5, "-1.0000000000000005e+15")]
    [InlineData(12345678901234568.0, "1.2345678901234568e+16")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1e100, "1e+100")]
    [InlineData(1e-7, "1e-07")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.Epsilon, "5e-324")]
    public void NumbersStayNumbers(double value, string expected)
    {
        var text = ((ClanValue)value).ToString();

        Assert.Equal(expected, text);
        Assert.Equal(ClanValueKind.Number, ClanValue.Parse(text).Kind);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(ClanValue.Parse(text).AsDouble()));
    }

    [Fact]
    public void KeysAreSortedByTheBytesOfUtf8()
    {
        string[] names = ["\U0001F600", "\uFFFD", "\uE000", "\uFB00", "é", "a.b", "a", "_", "B", "9", "10", "", "I", "ı", "i", "İ", "a\0"];
        var value = ClanValue.Object(names.Select(name => KeyValuePair.Create<string, ClanValue>(name, 1)));

        var written = ClanValue.Parse(value.ToString()).Properties.Select(p => p.Key).ToArray();

        Assert.Equal(names.OrderBy(n => Convert.ToHexString(Encoding.UTF8.GetBytes(n)), StringComparer.Ordinal), written);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void TheCultureChangesNothing(string culture)
    {
        const string json = """{"I":-1,"I1":1.5,"İ":-2.5e-07,"ı":10000000,"i":"ß"}""";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("""{"I":-1,"I1":1.5,"i":"ß","İ":-2.5e-07,"ı":10000000}""", ClanValue.Parse(json).ToString());
            Assert.Equal(new SourceLocation("f", 1, 7), Inventory.Parse("{\"a\": 1e999}", "f").ReadDiagnostics[0].Location);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void BytesEqualUtf8JsonWriterWhereBothAgree()
    {
        const string json = """{"a":[],"b":{},"c":[1,-20,"plain text",true,false,null,[[{"x":1.5}]]],"d":{"e":{"f":"","g":"\\ \" \n"}}}""";

        foreach (var indented in new[] { false, true })
        {
            var output = new ArrayBufferWriter<byte>();
            using (
                var writer = new Utf8JsonWriter(
                    output,
                    new()
                    {
                        Indented = indented,
                        NewLine = "\n",
                        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                    }
                )
            )
            {
                JsonDocument.Parse(json).WriteTo(writer);
            }

            Assert.Equal(
                Encoding.UTF8.GetString(output.WrittenSpan) + (indented ? "\n" : ""),
                CanonicalJson.ToText(ClanValue.Parse(json), indented)
            );
        }
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(500_001)]
    public void LongTextsKeepEveryCharacter(int length)
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀\n", length / 3)) + "end";
        ClanValue value = new[] { text, text, (ClanValue)1 };

        Assert.Equal(value, ClanValue.Parse(value.ToString()));
        Assert.Equal(value, ClanValue.Parse(Streamed(value)));
    }

    [Fact]
    public void ALongPlainTextIsWrittenOnce()
    {
        ClanValue value = new string('x', 65_541);

        Assert.Equal($"\"{value.AsString()}\"", value.ToString());
    }

    [Fact]
    public void APartOfATextIsWrittenWithoutWhatStandsBehindIt()
    {
        const string text = "abcdefghijklmnop";
        for (var length = 0; length <= text.Length; length++)
        {
            var bytes = new byte[NixText.MaxLength(text.Length)];
            var written = NixText.Write(text.AsSpan(0, length), bytes);

            Assert.Equal(text[..length], Encoding.UTF8.GetString(bytes, 0, written));
        }
    }

    [Fact]
    public void TheStreamGetsWhatTheTextHas()
    {
        ClanValue value = Enumerable.Range(0, 50_000).Select(i => (ClanValue)$"machine-{i}").ToArray();

        Assert.Equal(CanonicalJson.ToText(value, indented: true), Streamed(value));
    }

    [Fact]
    public void TheDeepestDocumentIsStreamed()
    {
        var value = ClanValue.Parse(new string('[', 900) + new string(']', 900));

        Assert.Equal(CanonicalJson.ToText(value, indented: true), Streamed(value));
        Assert.Equal(value, ClanValue.Parse(Streamed(value)));
    }

    [Fact]
    public void EncodedNamesAreWhatTextsAre()
    {
        string[] texts = ["", "jon", "a\"b\\c\n\u0001", "é😀", new('x', 5000)];
        var names = new EncodedNames(capacity: 1);
        var numbers = texts.Select(names.Add).ToArray();
        using var writer = new NixJsonWriter();

        writer.StartObject();
        writer.Name(names[1]);
        writer.Names(names, numbers);
        writer.EndObject();

        Assert.Equal(ClanValue.Object([new("jon", ClanValue.List(texts))]).ToString(), Encoding.UTF8.GetString(writer.Written));
        Assert.Equal(texts.Length, names.Count);
    }

    [Fact]
    public void ManyShortNamesNeedRoomToo()
    {
        var names = new EncodedNames(capacity: 1);
        Assert.True(names.All.IsEmpty);
        var numbers = Enumerable.Range(0, 1000).Select(i => names.Add(i % 3 == 0 ? "" : "x")).ToArray();
        using var writer = new NixJsonWriter();

        writer.Names(names, numbers);

        Assert.Equal(ClanValue.List(numbers.Select(i => i % 3 == 0 ? "" : "x")).ToString(), Encoding.UTF8.GetString(writer.Written));
        Assert.Equal($"[{Encoding.UTF8.GetString(names.All)}]", Encoding.UTF8.GetString(writer.Written));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ListsOfNamesAreWrittenAcrossBuffers(bool indented)
    {
        var texts = Enumerable.Range(0, 120).Select(length => new string('x', length)).ToArray();
        var names = new EncodedNames();
        Assert.Equal(Enumerable.Range(0, texts.Length), texts.Select(names.Add).ToArray());
        var numbers = Enumerable.Range(0, 20_000).Select(i => (i * 7) % texts.Length).ToArray();
        using var stream = new MemoryStream();
        using (var writer = new NixJsonWriter(stream, indented))
        {
            writer.Names(names, numbers);
            writer.Flush();
        }

        var expected = CanonicalJson.ToText(ClanValue.List(numbers.Select(number => texts[number])), indented);
        Assert.Equal(expected.TrimEnd('\n'), Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Streamed(ClanValue value)
    {
        using var stream = new MemoryStream();
        CanonicalJson.WriteFile(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

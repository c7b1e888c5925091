using System.Text;
using Clan.Sdk.Json;

namespace Clan.Sdk.Tests.Json;

/// <summary>Whatever the text holds: a located diagnostic or the right value, never an exception.</summary>
public class ReadingTests
{
    [Theory]
    [InlineData("", "CLAN4002", 1, 1)]
    [InlineData(" \n\t", "CLAN4002", 2, 2)]
    [InlineData("{", "CLAN4002", 1, 2)]
    [InlineData("{\n  \"a\": 1,\n}", "CLAN4002", 3, 1)]
    [InlineData("{\"a\" 1}", "CLAN4002", 1, 6)]
    [InlineData("{\n  \"ä😀\": nul }", "CLAN4002", 2, 13)]
    [InlineData("{\"a\": 1} x", "CLAN4002", 1, 10)]
    [InlineData("{\"a\": 01}", "CLAN4002", 1, 8)]
    [InlineData("{\"a\": NaN}", "CLAN4002", 1, 7)]
    [InlineData("// no\n{}", "CLAN4002", 1, 1)]
    [InlineData("{\"a\": \"\\x\"}", "CLAN4002", 1, 9)]
    [InlineData("{\"a\": \"x\ny\"}", "CLAN4002", 1, 9)]
    [InlineData("{\"a\": \"\\ud800\"}", "CLAN4003", 1, 8)]
    [InlineData("{\"ä\": \"é😀\\\\ \\udc00x\"}", "CLAN4003", 1, 14)]
    [InlineData("{\"a\": \"\\ud83d\\ude00 \\ud83d\\u0041\"}", "CLAN4003", 1, 21)]
    [InlineData("{\"\\udfff\": 1}", "CLAN4003", 1, 3)]
    [InlineData("{\n\"a\": 9223372036854775808}", "CLAN4006", 2, 6)]
    [InlineData("{\"a\": [1, -9223372036854775809]}", "CLAN4006", 1, 11)]
    [InlineData("{\"a\": 1e999}", "CLAN4006", 1, 7)]
    [InlineData("[]", "CLAN3002", 1, 1)]
    [InlineData("\n[]", "CLAN3002", 2, 1)]
    [InlineData("  null", "CLAN3002", 1, 3)]
    public void BadTextIsLocated(string json, string id, int line, int column)
    {
        var inventory = Inventory.Parse(json, "inventory.json");

        var diagnostic = Assert.Single(inventory.ReadDiagnostics);
        Assert.Equal((id, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(new SourceLocation("inventory.json", line, column), diagnostic.Location);
        Assert.False(inventory.IsReadable);
        Assert.Throws<InvalidOperationException>(inventory.ToJson);
        Assert.Throws<InventoryWriteException>(() => inventory.Write(Path.Combine(Path.GetTempPath(), "never-written.json")));
    }

    // An attribute cannot hold such a text.
    [Fact]
    public void ALoneSurrogateInTheTextItselfIsLocated()
    {
        BadTextIsLocated("{\n \"a\": \"\ud800\"}", "CLAN4003", 2, 8);
        BadTextIsLocated("\ud800{}", "CLAN4003", 1, 1);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xC3, 0xA4, 0xFF, (byte)'"' }, 2, 3)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 1, 1)]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, 1, 2)]
    [InlineData(new byte[] { (byte)'{', 0xF0, 0x9F, 0x98 }, 1, 2)]
    public void InvalidUtf8IsLocated(byte[] bytes, int line, int column)
    {
        var diagnostic = Assert.Single(JsonText.Read(bytes, "f").Diagnostics);

        Assert.Equal("CLAN4003", diagnostic.Id);
        Assert.Equal(new SourceLocation("f", line, column), diagnostic.Location);
    }

    [Fact]
    public void AllErrorsAreReportedNotTheFirst()
    {
        var ids = Inventory
            .Parse("""{"a": "\ud800", "b": 1e999, "b": 99999999999999999999}""")
            .ReadDiagnostics.Select(d => (d.Id, d.Location.Column));

        // In the order of their places.
        Assert.Equal([("CLAN4003", 8), ("CLAN4006", 22), ("CLAN4005", 29), ("CLAN4006", 34)], ids);
        Assert.Equal(
            [2, 3, 4],
            Inventory
                .Parse("{\"a\": {\"x\": 1,\n\"x\": 1,\n\"y\": 1e999}, \"b\": 1,\n\"b\": 2}")
                .ReadDiagnostics.Select(found => found.Location.Line)
        );
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(10_000, false)]
    [InlineData(1_000_000, false)]
    public void DepthIsLimited(int depth, bool accepted)
    {
        var inventory = Inventory.Parse($"{{\"a\": {new string('[', depth - 1)}{new string(']', depth - 1)}}}");

        if (accepted)
        {
            Assert.Empty(inventory.ReadDiagnostics);
            Assert.Equal(inventory.Document, Inventory.Parse(inventory.ToJson()).Document);
        }
        else
        {
            var diagnostic = Assert.Single(inventory.ReadDiagnostics);
            Assert.Equal(("CLAN4004", 1, 7 + 999), (diagnostic.Id, diagnostic.Location.Line, diagnostic.Location.Column));
        }
    }

    [Fact]
    public void ARepeatedKeyCountsOnceAndTheLastWins()
    {
        var inventory = Inventory.Parse("{\"a\": 1,\n \"b\": {}, \"a\": [2]}", "f.json");

        var diagnostic = Assert.Single(inventory.ReadDiagnostics);
        Assert.Equal(("CLAN4005", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(new SourceLocation("f.json", 2, 11), diagnostic.Location);
        Assert.Contains("f.json(1,2)", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("""{"a":[2],"b":{}}""", inventory.Document.ToString());
        Assert.True(inventory.IsReadable);
    }

    [Fact]
    public void AByteOrderMarkTakesNoColumn()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "{\"a\": 1}"u8];

        var document = Assert.IsType<ObjectValue>(JsonText.Read(bytes, null).Value);
        Assert.Equal(new SourceLocation(null, 1, 2), document.Properties[0].NameLocation);
        Assert.Empty(Inventory.Parse("\uFEFF{}").ReadDiagnostics);
    }

    [Fact]
    public void EveryKeyAndValueHasItsPlace()
    {
        var document = Inventory.Parse("{\r\n  \"é😀\": [true,\n null, {\"x\" : \"a\\nb\"}], \"n\":\n-1.5e3}").Document;

        var list = document.Properties[0];
        Assert.Equal((2, 3), At(list.NameLocation));
        Assert.Equal((2, 10), At(list.Value.Location));
        Assert.Equal((2, 11), At(list.Value[0].Location));
        Assert.Equal((3, 2), At(list.Value[1].Location));
        Assert.Equal((3, 8), At(list.Value[2].Location));
        Assert.Equal((3, 15), At(list.Value[2]["x"].Location));
        Assert.Equal((4, 1), At(document.Properties[1].Value.Location));

        static (int, int) At(SourceLocation location) => (location.Line, location.Column);
    }

    [Theory]
    [InlineData("1", ClanValueKind.Integer)]
    [InlineData("-0", ClanValueKind.Integer)]
    [InlineData("9223372036854775807", ClanValueKind.Integer)]
    [InlineData("-9223372036854775808", ClanValueKind.Integer)]
    [InlineData("1.0", ClanValueKind.Number)]
    [InlineData("1e3", ClanValueKind.Number)]
    [InlineData("1E3", ClanValueKind.Number)]
    [InlineData("99999999999999999999.0", ClanValueKind.Number)]
    [InlineData("1e-999", ClanValueKind.Number)]
    public void TheSpellingTellsIntegersFromNumbers(string json, ClanValueKind kind) => Assert.Equal(kind, ClanValue.Parse(json).Kind);

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    public void NamesThatRepeatTakeMemoryOnce(int length)
    {
        var name = new string('n', length);
        var list = ClanValue.Parse($"[\"{name}\", \"{name}\"]");

        Assert.Same(list[0].AsString(), list[1].AsString());
    }

    [Fact]
    public void UnknownKeysAreKept()
    {
        const string text = "{\n  \"$schema\": \"x\",\n  \"meta\": {\n    \"name\": \"c\",\n    \"odd\": {}\n  },\n  \"zzz\": []\n}\n";

        Assert.Equal(text, Inventory.Parse(text).ToJson());
        Assert.Equal("c", Inventory.Parse(text).Name);
    }

    [Fact]
    public void AFileThatCannotBeReadIsADiagnostic()
    {
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "inventory.json");

        foreach (var path in new[] { missing, Path.GetTempPath() })
        {
            var diagnostic = Assert.Single(Inventory.Load(path).ReadDiagnostics);
            Assert.Equal(("CLAN4001", path), (diagnostic.Id, diagnostic.Location.File));
        }
    }

    [Fact]
    public void AHugeDocumentIsRead()
    {
        var text = new StringBuilder("{\"machines\": {");
        for (var i = 0; i < 200_000; i++)
        {
            text.Append(i == 0 ? "" : ",\n")
                .Append("\"machine-")
                .Append(i)
                .Append("\": {\"tags\": [\"one\", \"two\"], \"description\": \"")
                .Append('x', 40)
                .Append("\"}");
        }

        var inventory = Inventory.Parse(text.Append("}}").ToString());

        Assert.Empty(inventory.ReadDiagnostics);
        Assert.Equal(200_000, inventory.Document["machines"]!.Count);
        Assert.Equal(200_000, ((ObjectValue)inventory.Document["machines"]!).Properties[^1].NameLocation.Line);
    }
}

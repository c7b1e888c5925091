using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.Cli.Tests.Reports;

public sealed class FindingsJsonTests
{
    [Fact]
    public void Findings_keep_their_place_and_address()
    {
        using var output = new MemoryStream();

        FindingsJson.Write(output, SampleFindings.InFile("inventory.json"));

        using var document = JsonDocument.Parse(output.ToArray());
        var root = document.RootElement;
        Assert.Equal("inventory.json", root.GetProperty("inputs")[0].GetString());
        Assert.Equal(3, root.GetProperty("errors").GetInt32());
        Assert.Equal(2, root.GetProperty("warnings").GetInt32());
        var first = root.GetProperty("diagnostics")[0];
        Assert.Equal(
            """
            {"id":"CLAN3012","kind":"unknown-tag","severity":"error","message":"Tag \"bakup\" has no machine.","service":"borgbackup","instance":"nightly","role":"client","tag":"bakup","file":"inventory.json","line":3,"column":7,"help":
            """
                + "\""
                + first.GetProperty("help").GetString()
                + "\"}",
            JsonSerializer.Serialize(first, Relaxed)
        );
        Assert.Equal(
            ["machines", "jon", "x"],
            root.GetProperty("diagnostics")[1].GetProperty("path").EnumerateArray().Select(step => step.GetString())
        );
        Assert.Equal(1, root.GetProperty("diagnostics")[3].GetProperty("limit").GetInt64());
        Assert.False(root.GetProperty("diagnostics")[2].TryGetProperty("line", out _));
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

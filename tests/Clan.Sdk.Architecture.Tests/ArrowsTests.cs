using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Architecture.Tests;

/// <summary>That the check of the layers sees what it has to see.</summary>
public class ArrowsTests
{
    private const string Low = "namespace Sample; class Low { public static Low Make() => new(); public int Size => 1; }";

    [Theory]
    [InlineData("a type", "namespace Sample; class High { Low? low; }")]
    [InlineData(
        "a constructor without its type's name",
        "namespace Sample; class High { void M() => Use(new()); static void Use(Low low) { } }"
    )]
    [InlineData("an extension method", "namespace Sample; class High { int M(object o) => o.Twice(); }")]
    [InlineData("a member through var", "namespace Sample; class High { int M() { var low = Low.Make(); return low.Size; } }")]
    [InlineData("an attribute", "namespace Sample; [Mark] class High { }")]
    [InlineData("nameof", "namespace Sample; class High { string M() => nameof(Low.Make); }")]
    public void Sees(string what, string source)
    {
        var arrows = Find(
            ("high/High.cs", source),
            ("low/Low.cs", Low),
            ("low/Twice.cs", "namespace Sample; static class Extensions { public static int Twice(this object o) => 2; }"),
            ("low/Mark.cs", "namespace Sample; class MarkAttribute : System.Attribute { }")
        );

        Assert.True(arrows.Any(arrow => arrow is { From: "high", To: "low" }), what);
    }

    [Fact]
    public void An_idle_using_and_a_comment_are_none() =>
        Assert.Empty(
            Find(
                ("high/High.cs", "using Other; namespace Sample; /// <see cref=\"Low\"/>\nclass High { }"),
                ("low/Low.cs", Low),
                ("low/Other.cs", "namespace Other; class Thing { }")
            )
        );

    [Fact]
    public void A_type_in_several_files_is_at_home_in_the_one_of_its_name()
    {
        var arrows = Find(
            ("a/Whole.Part.cs", "namespace Sample; partial class Whole { }"),
            ("b/Whole.cs", "namespace Sample; partial class Whole { }"),
            ("c/User.cs", "namespace Sample; class User { Whole? whole; }")
        );

        Assert.Equal([("c", "b")], arrows.Select(arrow => (arrow.From, arrow.To)));
    }

    [Fact]
    public void An_arrow_runs_upwards_where_the_page_has_its_target_above()
    {
        var arrows = Find(("high/High.cs", "namespace Sample; class High { Low? low; }"), ("low/Low.cs", Low));

        Assert.Empty(LayersTests.Upwards(arrows, ["high", "low"]));
        Assert.Equal(["high -> low: High.cs:1 uses Sample.Low"], LayersTests.Upwards(arrows, ["low", "high"]));
    }

    [Fact]
    public void The_page_is_read_by_its_headings_and_rows()
    {
        var layers = Layers.Read([
            "## Layers",
            "### `sdk/One`",
            "",
            "| folder | holds |",
            "|---|---|",
            "| `High` | much |",
            "| `Low/Deep` | little |",
            "### Other",
            "| `None` | |",
        ]);

        Assert.Equal(["High", "Low/Deep"], Assert.Single(layers, pair => pair.Key == "sdk/One").Value);
    }

    private static List<Arrow> Find(params (string Path, string Text)[] files)
    {
        var compilation = CSharpCompilation.Create(
            "sample",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]
        );
        return [.. Arrows.Of(compilation, file => Path.GetDirectoryName(file)).Distinct()];
    }
}

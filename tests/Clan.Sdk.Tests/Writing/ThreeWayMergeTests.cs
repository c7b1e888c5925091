using Clan.Sdk.Json;
using Clan.Sdk.Writing;

namespace Clan.Sdk.Tests.Writing;

public sealed class ThreeWayMergeTests
{
    public static TheoryData<string> Edits => [.. EditsByOthers.All.Select(edit => edit.Name)];

    [Fact]
    public void The_table_has_forty_rows_at_least() =>
        Assert.InRange(EditsByOthers.All.Select(edit => edit.Name).Distinct().Count(), 40, int.MaxValue);

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_by_others_comes_out_as_the_table_says(string name)
    {
        var edit = EditsByOthers.All.Single(edit => edit.Name == name);

        var merged = ThreeWayMerge.Merge(Document(edit.Applied), Document(edit.Declared), Document(edit.Found));

        Assert.Equal(edit.Conflicts, merged.Conflicts.Select(conflict => PathText.Of([.. conflict.Path])));
        if (edit.Result is not null)
        {
            Assert.Equal(Text(Document(edit.Result)), Text(merged.Document));
        }
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_second_merge_changes_nothing(string name)
    {
        var edit = EditsByOthers.All.Single(edit => edit.Name == name);
        if (edit.Result is null)
        {
            return;
        }

        var (applied, declared, result) = (Document(edit.Applied), Document(edit.Declared), Document(edit.Result));

        Assert.Equal(Text(result), Text(ThreeWayMerge.Merge(applied, declared, result).Document));
        Assert.Equal(Text(result), Text(ThreeWayMerge.Merge(declared, declared, result).Document));
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void What_is_declared_can_win_everywhere(string name)
    {
        var edit = EditsByOthers.All.Single(edit => edit.Name == name);
        var (applied, declared, found) = (Document(edit.Applied), Document(edit.Declared), Document(edit.Found));

        foreach (
            var merged in new[] { ThreeWayMerge.Merge(applied, declared, found, true), ThreeWayMerge.Merge(null, declared, found, true) }
        )
        {
            Assert.Empty(merged.Conflicts);
            AssertHolds(merged.Document, declared, "");
        }
    }

    [Theory]
    [InlineData("'a':1", "'a':2", "'a':1,'b':3", "'a':2,'b':3")]
    [InlineData("", "'machines':{'jon':{'tags':['a']}}", "'machines':{'jon':{'tags':['b']}}", "'machines':{'jon':{'tags':['b','a']}}")]
    [InlineData("'a':[1,2]", "'a':[1,2]", "'a':[1,3]", "'a':[1,3,2]")]
    [InlineData("'a':1", "", "'a':2", "")]
    [InlineData("'a':1", "'a':1", "", "'a':1")]
    public void What_is_not_declared_stays_where_the_declared_wins(string applied, string declared, string found, string result) =>
        Assert.Equal(
            Text(Document(result)),
            Text(ThreeWayMerge.Merge(Document(applied), Document(declared), Document(found), true).Document)
        );

    [Fact]
    public void What_stays_of_others_is_named_with_both_values()
    {
        var merged = ThreeWayMerge.Merge(
            Document("'machines':{'jon':{'description':'a','tags':['x']}}"),
            Document("'machines':{'jon':{'description':'a','tags':['x']}}"),
            Document("'machines':{'jon':{'description':'b','tags':['x','y'],'installedAt':1},'sara':{}}")
        );

        Assert.Equal(
            [
                "machines.jon.description: \"a\" -> \"b\"",
                "machines.jon.tags: [\"x\"] -> [\"x\",\"y\"]",
                "machines.jon.installedAt:  -> 1",
                "machines.sara:  -> {}",
            ],
            merged.Kept.Select(change => $"{PathText.Of([.. change.Path])}: {change.Before} -> {change.After}")
        );
    }

    // Every value that is declared stands in the document; lists may hold more.
    private static void AssertHolds(ClanValue document, ClanValue declared, string path)
    {
        switch (declared)
        {
            case ObjectValue record:
                foreach (var (name, value, _) in record.Properties)
                {
                    Assert.True(document.TryGetValue(name, out var found), $"{path}.{name} is missing");
                    AssertHolds(found!, value, $"{path}.{name}");
                }

                break;
            case ListValue list:
                Assert.Equal(list.Items, ((ListValue)document).Items.Where(list.Items.Contains));
                break;
            default:
                Assert.Equal(declared, document);
                break;
        }
    }

    private static ObjectValue Document(string text) => (ObjectValue)ClanValue.Parse($"{{{text.Replace('\'', '"')}}}");

    private static string Text(ClanValue value) => CanonicalJson.ToText(value, indented: false);
}

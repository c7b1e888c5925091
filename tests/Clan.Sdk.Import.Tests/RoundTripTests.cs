using Clan.Sdk.Import.Tests.Support;

namespace Clan.Sdk.Import.Tests;

/// <summary>The program that an import makes prints the inventory that was imported, byte for byte in the persisted form.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("services")]
    [InlineData("instances")]
    public void Of_every_vector(string section)
    {
        var vectors = Vector.All(section).Where(vector => Inventory.Parse(vector.Json).IsReadable).ToList();
        var projects = vectors.Select(vector => Imported.Of(vector.Json)).ToList();

        // Those with modules of their own have an API of their own each; all others share one.
        var alone = projects.Where(project => project.Guessed.Count > 0).ToList();
        var together = projects.Except(alone).ToList();
        var made = together.Zip(MadePrograms.Run(together)).Concat(alone.Select(project => (project, MadePrograms.Run([project])[0])));

        Assert.NotEmpty(alone);
        Assert.True(vectors.Count(vector => vector.IsAccepted) > 100);
        foreach (var (project, inventory) in made)
        {
            var vector = vectors[projects.IndexOf(project)];
            Assert.True(project.Plan.Lost.Count == 0, vector.Name);
            Assert.True(Inventory.Parse(vector.Json).ToJson() == inventory.ToJson(), $"{vector.Name}\n{inventory.ToJson()}");
        }
    }
}

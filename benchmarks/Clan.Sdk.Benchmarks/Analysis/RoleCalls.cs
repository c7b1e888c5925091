using System.Text;
using Clan.Sdk.Benchmarks.Fleets;

namespace Clan.Sdk.Benchmarks.Analysis;

/// <summary>Programs to analyze.</summary>
internal static class RoleCalls
{
    private const int PerInstance = 30;

    /// <summary>An inventory of so many role calls, each on one machine, in methods of a hundred instances at most.</summary>
    public static string Inventory(int calls) => Inventory(calls, "Services", _ => "");

    /// <summary>The same, each call with a settings object: a list, a dictionary of records, two scalars.</summary>
    public static string InventoryWithSettings(int calls) =>
        Inventory(
            calls,
            "Instances",
            machine =>
                machine == 0
                    ? ", new() { Directory = \"/srv/borg\" }"
                    : $", new() {{ StartAt = \"hourly\", Exclude = [\"*.pyc\", \"/cache{machine}\"], "
                        + $"Destinations = new() {{ [\"storage\"] = new() {{ Repo = \"borg@storage:.\", Rsh = \"ssh -p {machine}\" }} }} }}"
        );

    private static string Inventory(int calls, string section, Func<int, string> settings)
    {
        var source = new StringBuilder("using Clan.Sdk;\npublic static class Fleet\n{\n");
        for (var method = 0; method * 100 * PerInstance < calls; method++)
        {
            source.Append($"    public static string Build{method}()\n    {{\n        var inventory = new Inventory(\"fleet\");\n");
            for (var machine = 0; machine < PerInstance; machine++)
            {
                source.Append($"        var machine{machine} = inventory.AddMachine(\"machine{machine}\");\n");
            }

            for (var instance = 0; instance < Math.Min(100, (calls / PerInstance) - (method * 100)); instance++)
            {
                source.Append($"        inventory.{section}.AddBorgbackup(\"instance_{instance}\")");
                for (var machine = 0; machine < PerInstance; machine++)
                {
                    source.Append($"\n            .With{(machine == 0 ? "Server" : "Client")}(machine{machine}{settings(machine)})");
                }

                source.Append(";\n");
            }

            source.Append("        return inventory.ToJson();\n    }\n");
        }

        return source.Append("}\n").ToString();
    }

    /// <summary>A project of the same size that has nothing to do with inventories.</summary>
    public static string NoInventory(int calls)
    {
        var source = new StringBuilder(
            "using System.Text;\npublic static class Text\n{\n    public static string Build()\n    {\n        var text = new StringBuilder();\n"
        );
        for (var call = 0; call < calls; call++)
        {
            source.Append($"        text.Append(\"word{call}\");\n");
        }

        return source.Append("        return text.ToString();\n    }\n}\n").ToString();
    }
}

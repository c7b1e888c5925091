// A fleet that stands in a table, one row a machine. Findings point at the row, not at this program.
using System.Globalization;
using Clan.Sdk;
using CsvHelper;

var path = args is [var given] ? given : Path.Combine(AppContext.BaseDirectory, "fleet.csv");
var inventory = new Inventory("office");

using (var table = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture))
{
    table.Read();
    table.ReadHeader();
    for (var line = table.Parser.RawRow + 1; table.Read(); line = table.Parser.RawRow + 1)
    {
        var tags = table["tags"]!
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => inventory.GetOrAddTag(tag, file: path, line: line));
        var machine = inventory.AddMachine(table["machine"]!, tags, file: path, line: line);
        if (table["host"] is { Length: > 0 } host)
        {
            machine.WithDeploy(new() { TargetHost = host }, file: path, line: line);
        }

        if (table["description"] is { Length: > 0 } description)
        {
            machine.WithDescription(description.ReplaceLineEndings(" "), file: path, line: line);
        }
    }
}

inventory.Instances.AddSshd("ssh").WithServer(Tag.All);
if (inventory.FindTag("backup") is { } backup && inventory.FindMachine("nas") is { } nas)
{
    inventory.Instances.AddBorgbackup("backup").WithClient(backup).WithServer(nas);
}

var resolved = inventory.Resolve();
foreach (var finding in resolved.Diagnostics)
{
    Console.Error.WriteLine(finding);
}

Console.Write(inventory.ToJson());
return resolved.HasErrors ? 1 : 0;

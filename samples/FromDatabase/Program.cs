// A fleet that stands in a database. Findings name the table and the row.
using Clan.Sdk;
using FromDatabase;
using Microsoft.EntityFrameworkCore;

using var database = new FleetDatabase($"Data Source={(args is [var given] ? given : ":memory:")}");
var inventory = new Inventory("office");

foreach (var host in database.Hosts.Include(host => host.Labels).OrderBy(host => host.Id))
{
    var tags = host.Labels.Select(label => inventory.GetOrAddTag(label.Name, file: "fleet.db/Labels", line: label.Id));
    var machine = inventory.AddMachine(host.Name, tags, file: "fleet.db/Hosts", line: host.Id);
    if (host.Purpose is { } purpose)
    {
        machine.WithDescription(purpose, file: "fleet.db/Hosts", line: host.Id);
    }
}

inventory.Instances.AddBorgbackup("backup");
inventory.Instances.AddSyncthing("files");

// Whatever the instance is of: roles by their names, as the table has them.
foreach (var duty in database.Duties.Include(duty => duty.Host).OrderBy(duty => duty.Id))
{
    inventory
        .Instances.Get(duty.Instance)
        .WithMember(duty.Role, inventory.FindMachine(duty.Host!.Name)!, file: "fleet.db/Duties", line: duty.Id);
}

var resolved = inventory.Resolve();
foreach (var finding in resolved.Diagnostics)
{
    Console.Error.WriteLine(finding);
}

Console.Write(inventory.ToJson());
return resolved.HasErrors ? 1 : 0;

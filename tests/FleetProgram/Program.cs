// A user's program: its inventory, and the commands over it.
// "write-forever FILE" writes two fleets in turn until the process is killed; "write-pairs-forever FILE" three that need two files.
using Clan.Sdk;
using FleetProgram;

if (args is ["write-forever", var file])
{
    for (var turn = 0; ; turn++)
    {
        Turns.Of(turn).Write(file);
    }
}

if (args is ["write-pairs-forever", var json])
{
    for (var turn = 0; ; turn++)
    {
        Turns.PairOf(turn).Write(json);
    }
}

return await Fleet.Build(Environment.GetEnvironmentVariable("FLEET") ?? "").RunAsync(args);

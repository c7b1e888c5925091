using Clan.Sdk;

/// <summary>The machines of the clan, and what each of them does.</summary>
public static class Fleet
{
    public static Inventory Create()
    {
        var inventory = new Inventory("CLAN_NAME");

        var laptops = inventory.AddTag("laptops");
        var nas = inventory.AddMachine("nas");
        inventory.AddMachine("ada", tags: [laptops]);

        inventory.Services.AddBorgbackup("backup")
            .WithClient(laptops)
            .WithServer(nas);

        return inventory;
    }
}

#!/usr/bin/env -S dotnet run
#:package Clan.Sdk.CommandLine@CLAN_SDK_VERSION
#:property ClanSections=CLAN_SECTION
#:property PublishAot=false

using Clan.Sdk;

var inventory = new Inventory("CLAN_NAME");

var laptops = inventory.AddTag("laptops");
var nas = inventory.AddMachine("nas");
inventory.AddMachine("ada", tags: [laptops]);

inventory.CLAN_PROPERTY.AddBorgbackup("backup")
    .WithClient(laptops)
    .WithServer(nas);

return await inventory.RunAsync(args);

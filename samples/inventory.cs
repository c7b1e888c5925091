#!/usr/bin/env -S dotnet run
// The whole inventory in one file: pack the SDK first (dotnet pack sdk/Clan.Sdk -o artifacts/packages).
#:package Clan.Sdk@*-*
#:property RestoreAdditionalProjectSources=../artifacts/packages
#:property PublishAot=false

using Clan.Sdk;

var inventory = new Inventory("my-clan");
var backup = inventory.AddTag("backup");
inventory.AddMachine("jon", tags: [backup]);
inventory.AddMachine("sara", tags: [backup]);
var vault = inventory.AddMachine("backup_server");

inventory.Services.AddBorgbackup("instance_1").WithClient(backup).WithServer(vault);

Console.Write(inventory.ToJson());

using Clan.Sdk;

return await Fleet.Create().RunAsync(args);

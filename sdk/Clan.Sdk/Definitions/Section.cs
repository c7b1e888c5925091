namespace Clan.Sdk.Definitions;

/// <summary>The part of an inventory that uses modules: clan-core has had two.</summary>
internal enum Section
{
    Services,
    Instances,
}

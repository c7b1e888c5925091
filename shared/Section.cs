namespace Clan.Sdk.Shared;

/// <summary>The part of an inventory that uses modules: clan-core has had two.</summary>
internal enum Section
{
    /// <summary><c>services.&lt;module&gt;.&lt;instance&gt;</c>.</summary>
    Services,

    /// <summary><c>instances.&lt;instance&gt;</c>.</summary>
    Instances,
}

namespace Clan.Sdk.Definitions.Model;

/// <summary>The two sections of an inventory that modules appear in.</summary>
public static class Sections
{
    /// <summary><c>services.&lt;module&gt;.&lt;instance&gt;</c>.</summary>
    public const string Services = "services";

    /// <summary><c>instances.&lt;instance&gt;</c>.</summary>
    public const string Instances = "instances";
}

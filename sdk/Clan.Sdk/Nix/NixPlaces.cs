namespace Clan.Sdk.Nix;

/// <summary>Places of an inventory that take values of Nix in a way of their own.</summary>
internal static class NixPlaces
{
    /// <summary>Modules of the machines themselves.</summary>
    public static bool IsExtraModules(IReadOnlyList<string> path) =>
        path is ["instances", _, "roles", _, "extraModules"] || IsServicesExtraModules(path);

    /// <summary>The same of the services schema, where a text is a path below the clan's folder (docs/semantics/services.md R13).</summary>
    public static bool IsServicesExtraModules(IReadOnlyList<string> path) =>
        path is ["services", _, _, "extraModules"] or ["services", _, _, "roles" or "machines", _, "extraModules"];

    /// <summary>Settings of the instances schema: one definition says all of them (docs/semantics/instances.md 5.15).</summary>
    public static bool IsSettings(IReadOnlyList<string> path) =>
        path is ["instances", _, "roles", _, "settings"] or ["instances", _, "roles", _, "machines" or "tags", _, "settings"];

    /// <summary>What a module's options are defined by: values of Nix below are read by the option's type.</summary>
    public static bool IsConfig(IReadOnlyList<string> path) =>
        path is ["services", _, _, "config"] or ["services", _, _, "roles" or "machines", _, "config"];
}

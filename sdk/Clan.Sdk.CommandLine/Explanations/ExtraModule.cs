using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>A module that the inventory adds for the machines of a role, of an instance, or for one machine.</summary>
/// <param name="Value">The module: a path, text of Nix, or data.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record ExtraModule(ClanValue Value, SourceLocation Location)
{
    /// <summary>As people write it.</summary>
    public string Text =>
        Value switch
        {
            NixPath path => path.RelativePath,
            NixExpression expression => expression.Text,
            StringValue text => text.Value,
            _ => CanonicalJson.ToText(Value, indented: false),
        };

    /// <summary>Whether nobody checks it before the flake is evaluated: it holds text of Nix.</summary>
    public bool IsUnchecked => Value.HoldsNixExpression;
}

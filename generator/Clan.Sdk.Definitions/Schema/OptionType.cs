using Clan.Sdk.Definitions.Model;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>
/// The exact type of an option, as merging and checking need it (docs/semantics: the option types). A type that is added here answers all
/// that is asked of one, or does not compile.
/// </summary>
internal abstract partial record OptionType
{
    /// <summary>Its name in the compact form.</summary>
    public abstract CompactType Kind { get; }

    /// <summary>What an option of this type is when nothing sets it and it has no default, as JSON; null where it is undefined then.</summary>
    public abstract string? EmptyValue { get; }

    /// <summary>Whether a default is a value of the type. Patterns are left to resolution: clan's placeholders do not match them.</summary>
    public abstract bool Accepts(JToken value);

    /// <summary>What C# can say of the type.</summary>
    /// <param name="section">The section that the definition is for.</param>
    public abstract TypeModel View(string? section);

    /// <summary>Writes what the compact form says of the type beside its name.</summary>
    protected abstract void WriteLimits(CompactObject target);

    /// <summary>Writes the type in the compact form.</summary>
    public void Write(CompactObject target)
    {
        target.Text(CompactKey.Type, Kind.Name());
        WriteLimits(target);
    }
}

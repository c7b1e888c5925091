using Clan.Sdk.Generator.Shapes;

namespace Clan.Sdk.Generator.Planning;

/// <summary>The names a module got among its neighbours.</summary>
/// <param name="File">Its source file, without the extension.</param>
/// <param name="Services">What its types in the services section begin with; null where it is not offered there.</param>
/// <param name="Instances">The same for the instances section.</param>
internal sealed record ModuleNames(ModuleIdentity Identity, string File, string? Services, string? Instances)
{
    /// <summary>The constant that holds its definition.</summary>
    public string Constant => File.Replace('.', '_');

    public string? Stem(Section section) => section == Section.Services ? Services : Instances;
}

using System.CommandLine;
using Clan.Sdk.Options;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>--schema</c>: the schema to read the inventory by, instead of the one its sections show.</summary>
internal sealed class SchemaOption : Option<string?>
{
    public SchemaOption()
        : base("--schema")
    {
        Description = "The inventory schema to resolve by. Default: the one the inventory uses; instances where it uses neither.";
        AcceptOnlyFromAmong(SectionNames.Instances, SectionNames.Services);
    }
}

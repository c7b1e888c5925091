using System.Text;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>A role definition file of what the use of a module shows.</summary>
internal static class InferredDefinition
{
    private const string Incomplete = "Incomplete: known from its use in this inventory only.";

    public static string Of(ModuleUse module)
    {
        using var json = new NixJsonWriter(indented: true);
        json.StartObject();
        Text(json, "$schema", ProjectLinks.RoleDefinitionSchema);
        Text(json, "section", module.Section.Name());
        if (module.Input is { } input)
        {
            Text(json, "input", input);
        }

        Text(json, "name", module.Name);
        Text(json, "description", Incomplete);
        if (module.Section == Section.Services)
        {
            json.Name("features");
            json.StartList();
            json.String("inventory");
            json.EndList();
        }

        json.Name("roles");
        json.StartObject();
        foreach (var role in module.Roles)
        {
            json.Name(role.Name);
            json.StartObject();
            Text(json, "description", Incomplete);
            if (InferredSchema.Settings(role.Instances) is { } settings)
            {
                json.Name("settings");
                InOrder(json, settings);
            }

            json.EndObject();
        }

        json.EndObject();
        json.EndObject();
        json.NewLine();
        return Encoding.UTF8.GetString(json.Written);
    }

    private static void Text(NixJsonWriter json, string name, string value)
    {
        json.Name(name);
        json.String(value);
    }

    // People read these files: the keys stay in the order of their meaning.
    private static void InOrder(NixJsonWriter json, ClanValue value)
    {
        switch (value)
        {
            case ObjectValue record:
                json.StartObject();
                foreach (var (name, item, _) in record.Properties)
                {
                    json.Name(name);
                    InOrder(json, item);
                }

                json.EndObject();
                break;
            case ListValue list:
                json.StartList();
                foreach (var item in list.Items)
                {
                    InOrder(json, item);
                }

                json.EndList();
                break;
            default:
                CanonicalJson.Write(json, value);
                break;
        }
    }
}

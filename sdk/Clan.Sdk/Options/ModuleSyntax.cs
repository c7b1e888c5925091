using System.Globalization;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Options;

/// <summary>
/// A definition that is read as a module: its keywords are taken off, the rest is its config
/// (docs/semantics/services.md C14, instances.md 5.16).
/// </summary>
internal static class ModuleSyntax
{
    // Nix calls what has it, and no value of JSON can be called.
    private const string Functor = "__functor";

    /// <summary>Whether the name, used as a static tag or a field of a module, would be read as a keyword.</summary>
    public static bool IsKeyword(string name) => IsNoData(name) || name is "config" or "options" or Mark.Type;

    /// <summary>Whether something in it would be read as a keyword.</summary>
    public static bool HasKeyword(ObjectValue module)
    {
        foreach (ref readonly var property in module.Properties)
        {
            if (IsKeyword(property.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the module's config, and that of the modules it imports, breadth first as Nix collects them.</summary>
    /// <returns>False where the module is refused, which is then reported.</returns>
    public static bool Unify(MergeContext context, ModuleShape shape, ReadOnlySpan<ValueDefinition> modules, DefinitionList configs)
    {
        var intact = true;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var queue = new DefinitionList(modules.Length);
        queue.AddRange(modules);
        for (var next = 0; next < queue.Count; next++)
        {
            var definition = queue[next];
            if (Mark.IsModuleMark(definition.Value))
            {
                configs.Add(definition);
            }
            else if (definition.Value is not ObjectValue module)
            {
                context.Report(DiagnosticTable.WrongType, MergeText.NotAnObject(context, definition.Value), definition.Location);
                intact = false;
            }
            else if (module[Mark.Type] is not null and not StringValue { Value: "module" })
            {
                context.Report(DiagnosticTable.WrongType, MergeText.NotAModule(context, module[Mark.Type]!), definition.Location);
                intact = false;
            }
            else if (module["key"] is not { } key || !IsCoercible(key) || keys.Add(AsText(key)))
            {
                intact &= UnifyOne(context, shape, definition, module, queue, configs);
            }
        }

        return intact;
    }

    private static bool UnifyOne(
        MergeContext context,
        ModuleShape shape,
        ValueDefinition definition,
        ObjectValue module,
        DefinitionList imported,
        DefinitionList configs
    )
    {
        if (!HasKeyword(module))
        {
            configs.Add(definition);
            return true;
        }

        var isExplicit = module.TryGet("config", out var config) | module.TryGet("options", out var options);
        var intact =
            CheckClass(context, shape, module)
            & Check(context, module, Functor, static _ => false)
            & Check(context, module, "key", IsCoercible)
            & Check(context, module, "disabledModules", IsListOfModules)
            & Import(context, definition, module, "imports", imported)
            & (isExplicit || Import(context, definition, module, "require", imported));
        if (!isExplicit)
        {
            configs.Add(definition.With(WithFreeformType(Without(module, IsNoData), module)));
            return intact;
        }

        if (options.Value is not null and not ObjectValue { Count: 0 })
        {
            intact = Reserved(context, "options", options.NameLocation);
        }

        foreach (var (name, _, location) in Without(module, StandsBesideConfig).Properties)
        {
            intact = false;
            context.Enter(name);
            context.Report(
                DiagnosticTable.ReservedName,
                $"\"{name}\" stands beside \"{(config.Value is null ? "options" : "config")}\", which Nix reads as a module's keyword; rename that key or move everything into it.",
                location
            );
            context.Leave();
        }

        configs.Add(definition.With(WithFreeformType(config.Value ?? new ObjectValue(module.Location), module)));
        if (module["meta"] is { } meta)
        {
            var own = new ObjectValue(module.Location);
            own.TryAdd("meta", meta, meta.Location);
            configs.Add(definition.With(own));
        }

        return intact;
    }

    private static bool IsNoData(string name) =>
        name is "_class" or "_file" or "key" or "disabledModules" or "require" or "imports" or "freeformType" or Functor;

    private static bool StandsBesideConfig(string name) =>
        name is "_class" or "_file" or "key" or "disabledModules" or "imports" or "options" or "config" or "meta" or "freeformType";

    // Nix makes a string of the key, and of each module that is to be disabled it takes the key.
    private static bool IsCoercible(ClanValue value) => value is ListValue list ? list.Items.All(IsCoercible) : value is not ObjectValue;

    private static string AsText(ClanValue value) =>
        value switch
        {
            StringValue text => text.Value,
            IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
            NumberValue number => number.Value.ToString("F6", CultureInfo.InvariantCulture),
            BooleanValue { Value: true } => "1",
            // An empty list inside has no space behind it.
            ListValue list => string.Concat(
                list.Items.Select(
                    (item, i) => AsText(item) + (i == list.Items.Count - 1 || item is ListValue { Items.Count: 0 } ? "" : " ")
                )
            ),
            _ => "",
        };

    private static bool IsListOfModules(ClanValue value) =>
        value is ListValue list && list.Items.All(item => IsCoercible(item) || (item is ObjectValue module && module["key"] is not null));

    private static bool Check(MergeContext context, ObjectValue module, string keyword, Func<ClanValue, bool> isFine) =>
        !module.TryGet(keyword, out var property) || isFine(property.Value) || Reserved(context, keyword, property.NameLocation);

    private static bool CheckClass(MergeContext context, ModuleShape shape, ObjectValue module) =>
        shape.Class is null
        || module["_class"] is not { } value
        || value is NullValue
        || (value is StringValue text && text.Value == shape.Class)
        || Reserved(context, "_class", value.Location);

    private static bool Import(
        MergeContext context,
        ValueDefinition definition,
        ObjectValue module,
        string keyword,
        DefinitionList imported
    )
    {
        if (!module.TryGet(keyword, out var property))
        {
            return true;
        }

        if (property.Value is not ListValue list || list.Items.Any(item => item is not ObjectValue))
        {
            return Reserved(context, keyword, property.NameLocation);
        }

        foreach (var item in list.Items)
        {
            imported.Add(definition.With(item));
        }

        return true;
    }

    // A freeform type is an option of the module itself; no JSON value is a type, so only null can pass.
    private static ClanValue WithFreeformType(ClanValue config, ObjectValue module)
    {
        if (module["freeformType"] is not { } type || config is not ObjectValue @object)
        {
            return config;
        }

        // Copies: the inventory itself does not change.
        var result = Without(@object, static _ => false);
        var own = result["_module"] is ObjectValue said ? Without(said, static _ => false) : new ObjectValue(type.Location);
        own.Set("freeformType", type, type.Location);
        result.Set("_module", own, type.Location);
        return result;
    }

    private static ObjectValue Without(ObjectValue module, Func<string, bool> isLeftOut)
    {
        var rest = new ObjectValue(module.Location);
        foreach (var (name, value, location) in module.Properties.Where(property => !isLeftOut(property.Name)))
        {
            rest.TryAdd(name, value, location);
        }

        return rest;
    }

    private static bool Reserved(MergeContext context, string keyword, SourceLocation location)
    {
        context.Enter(keyword);
        context.Report(
            DiagnosticTable.ReservedName,
            $"Nix reads {MergeText.Subject(context)} as a keyword of the module system, not as data; use another name.",
            location
        );
        context.Leave();
        return false;
    }
}

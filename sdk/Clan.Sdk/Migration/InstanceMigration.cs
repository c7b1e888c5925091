using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Migration;

/// <summary>Writes one instance anew.</summary>
internal sealed class InstanceMigration(EarlierTags earlier, MigratedModule module, MigrationPlace place, MigrationLog log)
{
    private readonly Dictionary<string, RoleMigration> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _oldNames = new(StringComparer.Ordinal);

    /// <summary>The roles that were carried over, by their names of today.</summary>
    public IReadOnlyDictionary<string, RoleMigration> Roles => _roles;

    /// <param name="instance">The instance, its marks settled and every field present.</param>
    public ObjectValue Migrate(WrittenInstance instance)
    {
        ReportModule();
        ReportLabel(instance.Meta);
        foreach (var role in instance.Roles)
        {
            if (module.HasRole(module.NewName(role.Name)))
            {
                Carry(role);
            }
            else
            {
                log.Add(
                    MigrationEntryKind.RoleUnknown,
                    place.OfRole(role.Name),
                    $"The role \"{role.Name}\" is left out: the module \"{module.Name}\" has none of this name."
                );
            }
        }

        var settings = RoleSettings(instance);
        var machineSettings = MachineSettings(instance);
        var extraModules = new ExtraModulesMigration(_roles, _oldNames, place, log).Migrate(instance);

        var roles = new ObjectValue(default);
        foreach (var (name, members) in _roles)
        {
            roles.TryAdd(
                name,
                RoleValue(members, settings[name], machineSettings[name], extraModules[name]),
                instance.Role(_oldNames[name][0])!.Location
            );
        }

        var result = new ObjectValue(default);
        result.TryAdd("module", ModuleReference(), default);
        result.TryAdd("roles", roles, default);
        return result;
    }

    private void Carry(WrittenRole role)
    {
        var name = module.NewName(role.Name);
        var migration = RoleMigration.Of(earlier, role, place.OfRole(role.Name), log);
        if (name != role.Name)
        {
            log.Add(
                MigrationEntryKind.RoleRenamed,
                place.OfRole(role.Name),
                $"The role \"{role.Name}\" of the module \"{module.Name}\" is called \"{name}\" today.",
                newName: name
            );
        }

        _roles[name] = _roles.TryGetValue(name, out var other) ? other.And(migration) : migration;
        if (!_oldNames.TryGetValue(name, out var oldNames))
        {
            _oldNames.Add(name, oldNames = []);
        }

        oldNames.Add(role.Name);
    }

    private void ReportModule()
    {
        if (module.IsOwn)
        {
            log.Add(
                MigrationEntryKind.OwnModule,
                place,
                $"\"{module.Name}\" is a module of your own: port it to a clan service and export it as clan.modules.\"{module.Name}\" of this flake. Its settings are carried over as they are."
            );
        }
        else if (module.Name != place.Address.Service)
        {
            log.Add(
                MigrationEntryKind.ModuleRenamed,
                place,
                $"The module \"{place.Address.Service}\" became \"{module.Name}\".",
                newName: module.Name
            );
        }
    }

    // The canonical form fills the name in from the key: only another one was written.
    private void ReportLabel(ObjectValue meta)
    {
        foreach (var (field, value, _) in meta.Sorted)
        {
            if (value is StringValue text && (field != "name" || text.Value != place.Address.Instance))
            {
                log.Add(
                    MigrationEntryKind.FieldLeftOut,
                    place.Below("meta", field),
                    $"The instance's {field} \"{text.Value}\" is left out: an instance has no meta today."
                );
            }
        }
    }

    // The instance's config comes first, so that lists keep their order; where both say the same once, the role's wins.
    private Dictionary<string, ObjectValue> RoleSettings(WrittenInstance instance)
    {
        var ofInstance = Spread(instance.Config, _roles.Keys, place.Below("config"));
        var result = new Dictionary<string, ObjectValue>(StringComparer.Ordinal);
        foreach (var role in _roles.Keys)
        {
            var settings = SettingsUnion.Of(Given(), ofInstance[role], place.Below("config"), log);
            foreach (var oldName in _oldNames[role])
            {
                var from = place.OfRole(oldName).Below("config");
                var own = Spread(instance.Role(oldName)!.Config, [role], from)[role];
                settings = SettingsUnion.Of(settings, own, from, log);
            }

            result.Add(role, settings);
        }

        return result;
    }

    private ObjectValue Given()
    {
        var settings = new ObjectValue(default);
        foreach (var (option, value) in module.Successor.Settings)
        {
            settings.TryAdd(option, LocatedTree.Copy(value), default);
        }

        return settings;
    }

    private Dictionary<string, Dictionary<string, ObjectValue>> MachineSettings(WrittenInstance instance)
    {
        var result = _roles.Keys.ToDictionary(
            role => role,
            _ => new Dictionary<string, ObjectValue>(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        foreach (var machine in instance.Machines.Sorted.Select(machine => machine.Name))
        {
            var config = instance.MachineConfig(machine)!;
            var held = _roles.Where(role => role.Value.Members.Contains(machine)).Select(role => role.Key).ToList();
            foreach (var (role, settings) in Spread(config, held, place.OfMachine(machine).Below("config")))
            {
                result[role].Add(machine, settings);
            }
        }

        return result;
    }

    /// <summary>What a config says to each of the roles that it reaches; what it says to none of them is reported.</summary>
    private Dictionary<string, ObjectValue> Spread(ObjectValue config, IReadOnlyCollection<string> roles, MigrationPlace from)
    {
        if (config.Count > 0 && roles.Count == 0)
        {
            log.Add(
                MigrationEntryKind.SettingsUnused,
                from,
                from.Address.Machine is null
                    ? "The instance's config is left out: the instance has no roles."
                    : $"The config of \"{from.Address.Machine}\" is left out: the machine holds no role of the instance."
            );
        }

        var translations = roles.ToDictionary(role => role, role => SettingsTranslation.Of(config, module, role), StringComparer.Ordinal);
        var left = translations
            .Values.SelectMany(translation => translation.LeftOut)
            .DistinctBy(option => option.Name, StringComparer.Ordinal);
        foreach (var option in left)
        {
            if (translations.Values.All(translation => translation.LeftOut.Any(other => other.Name == option.Name)))
            {
                log.Add(MigrationEntryKind.OptionGone, from, option.Message, option: option.Path);
            }
        }

        foreach (
            var renamed in translations
                .Values.SelectMany(translation => translation.Renamed)
                .DistinctBy(option => option.Message, StringComparer.Ordinal)
        )
        {
            log.Add(MigrationEntryKind.OptionRenamed, from, renamed.Message, option: renamed.Path, newName: renamed.NewName);
        }

        return translations.ToDictionary(entry => entry.Key, entry => entry.Value.Settings, StringComparer.Ordinal);
    }

    private static ObjectValue RoleValue(
        RoleMigration role,
        ObjectValue settings,
        Dictionary<string, ObjectValue> machineSettings,
        IReadOnlyList<ClanValue> extraModules
    )
    {
        var machines = new ObjectValue(default);
        foreach (var machine in role.Listed.Concat(machineSettings.Where(entry => entry.Value.Count > 0).Select(entry => entry.Key)))
        {
            machines.TryAdd(machine, WithSettings(machineSettings.GetValueOrDefault(machine)), default);
        }

        var tags = new ObjectValue(default);
        foreach (var tag in role.Tags)
        {
            tags.TryAdd(tag, new ObjectValue(default), default);
        }

        var result = WithSettings(settings);
        AddUnlessEmpty("machines", machines, machines.Count);
        AddUnlessEmpty("tags", tags, tags.Count);
        AddUnlessEmpty("extraModules", ClanValue.List([.. extraModules]), extraModules.Count);
        return result;

        void AddUnlessEmpty(string name, ClanValue value, int count)
        {
            if (count > 0)
            {
                result.TryAdd(name, value, default);
            }
        }
    }

    private static ObjectValue WithSettings(ObjectValue? settings)
    {
        var result = new ObjectValue(default);
        if (settings is { Count: > 0 })
        {
            result.TryAdd("settings", settings, default);
        }

        return result;
    }

    private ObjectValue ModuleReference()
    {
        var reference = new ObjectValue(default);
        reference.TryAdd("name", module.Name, default);
        if (module.Input is { } input)
        {
            reference.TryAdd("input", input, default);
        }

        return reference;
    }
}

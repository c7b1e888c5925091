using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Import.Values;
using Clan.Sdk.Generator.Shapes;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>The calls that one role of an instance has: the generated ones, or those that name the role.</summary>
internal abstract class RoleCalls
{
    /// <summary>Gives the role to one member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="settings">Its settings; null for none.</param>
    public abstract Doc Member(Doc member, Doc? settings);

    /// <summary>Gives the role to several members.</summary>
    public abstract Doc Members(Doc members);

    /// <summary>Gives the role to tags as a list; null where there is no such call.</summary>
    public abstract Doc? TagList(Doc tags);

    /// <summary>Sets the settings of all members.</summary>
    public abstract Doc Settings(Doc settings);

    /// <summary>The value of settings; null where no call takes it.</summary>
    public abstract TypedValue? SettingsValue(string[] path, ClanValue value);

    /// <summary>Sets a field of the role; null where no call does.</summary>
    public abstract (Doc Call, ClanValue Written)? Field(string name, string[] path, ClanValue value);

    public static RoleCalls Typed(RoleShape role, SectionShape shape, ValueWriter settings, ValueWriter fields) =>
        new Generated(role, shape, settings, fields);

    public static RoleCalls ByName(string role, Section section) => new Named(role, section);

    private sealed class Generated(RoleShape role, SectionShape shape, ValueWriter settings, ValueWriter fields) : RoleCalls
    {
        private readonly string _method = "With" + role.Stem;

        public override Doc Member(Doc member, Doc? settings) =>
            settings is null ? Calls.Call(_method, member) : Calls.Call(_method, member, settings);

        public override Doc Members(Doc members) => Calls.Call(_method, members);

        public override Doc? TagList(Doc tags) => shape.Section == Section.Instances ? Calls.Call(_method + "Tags", tags) : null;

        public override Doc Settings(Doc settings) => Calls.Call(_method + shape.Section.SettingsWord(), settings);

        public override TypedValue? SettingsValue(string[] path, ClanValue value) => settings.Settings(role.Settings, path, value);

        public override (Doc Call, ClanValue Written)? Field(string name, string[] path, ClanValue value) =>
            shape.Fields.Role.FirstOrDefault(field => field.Model.Name == name) is { } field
            && fields.Value(field, path, value) is { } typed
                ? (Calls.Call(_method + field.Name, typed.Code), typed.Written)
                : null;
    }

    private sealed class Named(string role, Section section) : RoleCalls
    {
        private readonly Doc _role = CSharpLiteral.Quoted(role);

        public override Doc Member(Doc member, Doc? settings) =>
            settings is null ? Calls.Call("WithRole", _role, member) : Calls.Call("WithRole", _role, member, settings);

        public override Doc Members(Doc members) => Calls.Call("WithRole", _role, members);

        public override Doc? TagList(Doc tags) => null;

        public override Doc Settings(Doc settings) => Calls.Call("WithRole" + section.SettingsWord(), _role, settings);

        public override TypedValue? SettingsValue(string[] path, ClanValue value) => new(FreeValue.Of(value), value);

        public override (Doc Call, ClanValue Written)? Field(string name, string[] path, ClanValue value) => null;
    }
}

namespace Clan.Sdk.Shared;

/// <summary>
/// The attributes by which generated code tells the analyzers what it is, under the names that the runtime declares
/// (<c>Clan.Sdk.CompilerServices</c>; a test compares them): the generator writes these, the analyzers read them.
/// </summary>
internal static class ApiAttributes
{
    public const string Setting = "Setting";
    public const string Writes = "Writes";
    public const string ModuleApi = "ModuleApi";
    public const string RoleMember = "RoleMember";
    public const string RoleConstraint = "RoleConstraint";
    public const string InstanceConstraint = "InstanceConstraint";

    /// <summary>Named arguments of <see cref="Setting"/>.</summary>
    public static class SettingArgument
    {
        public const string IsRequired = "IsRequired";
        public const string IsNullable = "IsNullable";
        public const string IsNonEmpty = "IsNonEmpty";
        public const string IsGroup = "IsGroup";
        public const string IsJoined = "IsJoined";
        public const string DefaultsToKey = "DefaultsToKey";
        public const string IsAbsolutePath = "IsAbsolutePath";
        public const string IsSingleLine = "IsSingleLine";
        public const string Pattern = "Pattern";
        public const string Minimum = "Minimum";
        public const string Maximum = "Maximum";
        public const string Roles = "Roles";
    }

    /// <summary>Named arguments of <see cref="Writes"/>.</summary>
    public static class WritesArgument
    {
        public const string Role = "Role";
        public const string Field = "Field";
    }

    /// <summary>Named arguments of <see cref="ModuleApi"/>.</summary>
    public static class ModuleApiArgument
    {
        public const string Input = "Input";
        public const string AlsoDeclares = "AlsoDeclares";
    }

    /// <summary>Named arguments of <see cref="RoleConstraint"/>.</summary>
    public static class RoleConstraintArgument
    {
        public const string Min = "Min";
        public const string Max = "Max";
    }

    /// <summary>What <see cref="Writes"/> says that a method writes: the members of <c>InventoryPart</c>.</summary>
    public static class Part
    {
        public const string Members = "Members";
        public const string RoleSettings = "RoleSettings";
        public const string InstanceSettings = "InstanceSettings";
        public const string MachineSettings = "MachineSettings";
        public const string Field = "Field";
        public const string MachineField = "MachineField";
        public const string InventoryMachineField = "InventoryMachineField";
        public const string Meta = "Meta";
    }
}

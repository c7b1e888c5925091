using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Common;

/// <summary>What an inventory of one section comes to, as far as both sections have it in common.</summary>
internal abstract class SectionResult
{
    /// <summary>Whether clan can say what each machine gets; one unknown module or role takes that from all.</summary>
    public abstract bool HasMachines { get; }

    /// <summary>The names that one can ask about.</summary>
    public abstract KnownNames Known { get; }

    /// <summary>The machines, sorted.</summary>
    public abstract IReadOnlyList<string> MachineNames { get; }

    /// <summary>The machine's number; -1 where no machine of this name is declared.</summary>
    public abstract int FindMachine(string name);

    /// <summary>The canonical form as a value.</summary>
    public abstract ClanValue Canonical { get; }

    public abstract IReadOnlyList<string> TagsOf(int machine);

    public abstract IReadOnlyList<Membership> MembershipsOf(int machine);

    /// <summary>The roles of all instances that do not fail as a whole, by module, instance and role in byte order.</summary>
    public abstract IReadOnlyList<RoleUse> Roles { get; }

    /// <summary>The tags of the role that would make a machine a member if the machine got one more of them.</summary>
    public virtual IReadOnlyList<WrittenName> TagsThatGive(RoleUse role) => role.Tags;

    /// <summary>The settings of a machine by module; null where the section has them otherwise.</summary>
    public virtual ResolvedSettings? SettingsOf(int machine, string module) => null;

    /// <summary>The settings of a machine by instance and role; null where the section has them otherwise.</summary>
    public virtual ResolvedSettings? SettingsOf(int machine, string instance, string role) => null;

    public abstract void WriteCanonical(NixJsonWriter writer);

    /// <summary>Writes what each machine gets; asked for only where it has machines.</summary>
    public abstract void WriteMachines(NixJsonWriter writer);

    /// <summary>Writes what each instance comes to, where the section says so; the answer is whether it does.</summary>
    public virtual bool TryWriteInstances(NixJsonWriter writer) => false;
}

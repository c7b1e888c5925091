namespace Clan.Sdk.Testing;

/// <summary>A machine of a fleet to make assertions about. What does not hold throws <see cref="FleetAssertionException"/>.</summary>
public sealed class FleetMachine
{
    internal FleetMachine(ResolvedMachine resolved) => Resolved = resolved;

    /// <summary>What the machine gets.</summary>
    public ResolvedMachine Resolved { get; }

    /// <summary>Asserts that the machine holds the role in this instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="FleetAssertionException">It does not, or there is no such instance or role; the message says what it holds and why.</exception>
    public FleetMachine ShouldHold(Instance instance, string role)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Require(Fleet.Asked(() => Resolved.HasRole(instance, role)), true, $"the role \"{role}\" of \"{instance.Name}\"");
    }

    /// <summary>Asserts that the machine holds the role in some instance of the module.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="FleetAssertionException">It does not, or there is no such module or role; the message says what it holds and why.</exception>
    public FleetMachine ShouldHold(string module, string role) =>
        Require(Fleet.Asked(() => Resolved.HasRole(module, role)), true, $"the role \"{role}\" of the module \"{module}\"");

    /// <summary>Asserts that the machine does not hold the role in this instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="FleetAssertionException">It does, or there is no such instance or role; the message says why it holds it.</exception>
    public FleetMachine ShouldNotHold(Instance instance, string role)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Require(Fleet.Asked(() => Resolved.HasRole(instance, role)), false, $"the role \"{role}\" of \"{instance.Name}\"");
    }

    /// <summary>Asserts that the machine holds the role in no instance of the module.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="FleetAssertionException">It does, or there is no such module or role; the message says why it holds it.</exception>
    public FleetMachine ShouldNotHold(string module, string role) =>
        Require(Fleet.Asked(() => Resolved.HasRole(module, role)), false, $"the role \"{role}\" of the module \"{module}\"");

    /// <summary>Asserts that the machine carries the tag, by its own tags or by the inventory's table.</summary>
    /// <param name="tag">The tag.</param>
    /// <exception cref="FleetAssertionException">It does not; the message lists its tags.</exception>
    public FleetMachine ShouldCarry(Tag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Resolved.Tags.Contains(tag.Name)
            ? this
            : throw new FleetAssertionException(
                $"The machine \"{Resolved.Name}\" does not carry the tag \"{tag.Name}\".{Fleet.List("Its tags:", Resolved.Tags)}"
            );
    }

    /// <summary>The machine's final settings in an instance, as the generated type with defaults, for the test framework's own assertions.</summary>
    /// <typeparam name="T">The settings of a role.</typeparam>
    /// <param name="instance">The instance.</param>
    /// <exception cref="FleetAssertionException">The machine has none; the message says what it holds.</exception>
    public T Settings<T>(Instance instance)
        where T : Settings, new() => Fleet.Asked(() => Resolved.GetSettings<T>(instance));

    private FleetMachine Require(bool holds, bool wanted, string role)
    {
        if (holds == wanted)
        {
            return this;
        }

        var memberships = Resolved.Memberships.Select(held =>
            $"{held.Module} {held.Instance} {held.Role} ({held.Reason}){(held.Location.IsKnown ? $" {held.Location}" : "")}"
        );
        throw new FleetAssertionException(
            $"The machine \"{Resolved.Name}\" {(wanted ? "does not hold" : "holds")} {role}.{(Resolved.Memberships.Count == 0 ? " It holds nothing." : Fleet.List("It holds:", memberships))}"
        );
    }
}

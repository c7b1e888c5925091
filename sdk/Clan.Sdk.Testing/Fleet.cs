namespace Clan.Sdk.Testing;

/// <summary>A fleet to make assertions about. What does not hold throws <see cref="FleetAssertionException"/>.</summary>
/// <example>
/// <code>
/// Fleet.Of(inventory).ShouldResolve().Machine("jon").ShouldHold(backup, "client");
/// </code>
/// </example>
public sealed class Fleet
{
    private Fleet(ResolvedInventory resolved) => Resolved = resolved;

    /// <summary>What clan makes of the inventory.</summary>
    public ResolvedInventory Resolved { get; }

    /// <summary>The fleet of an inventory.</summary>
    /// <param name="inventory">The inventory; it is resolved once, as it is now.</param>
    public static Fleet Of(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return new(inventory.Resolve());
    }

    /// <summary>The fleet of an inventory that is resolved already.</summary>
    /// <param name="resolved">The resolved inventory.</param>
    public static Fleet Of(ResolvedInventory resolved)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        return new(resolved);
    }

    /// <summary>Asserts that the inventory has no errors.</summary>
    /// <exception cref="FleetAssertionException">It has; the message lists each with its place.</exception>
    public Fleet ShouldResolve() => ShouldHaveNone(DiagnosticSeverity.Error, "errors");

    /// <summary>Asserts that the inventory has neither errors nor warnings.</summary>
    /// <exception cref="FleetAssertionException">It has; the message lists each with its place.</exception>
    public Fleet ShouldResolveWithoutWarnings() => ShouldHaveNone(DiagnosticSeverity.Warning, "errors or warnings");

    /// <summary>Asserts that the inventory has a finding of this ID: for tests of rules of your own, and of what must not go unseen.</summary>
    /// <param name="id">The finding's ID, such as <c>CLAN3012</c>.</param>
    /// <exception cref="FleetAssertionException">It has none; the message lists those that it has.</exception>
    public Fleet ShouldReport(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Resolved.Diagnostics.Any(finding => finding.Id == id)
            ? this
            : throw new FleetAssertionException($"The inventory has no finding {id}.{List("It has:", Resolved.Diagnostics)}");
    }

    /// <summary>A machine of the fleet.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FleetAssertionException">There is none; the message names the nearest one, or the errors that keep the fleet from resolving.</exception>
    public FleetMachine Machine(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(Asked(() => Resolved.GetMachine(name)));
    }

    /// <inheritdoc cref="Machine(string)"/>
    /// <param name="machine">The machine.</param>
    public FleetMachine Machine(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Machine(machine.Name);
    }

    /// <summary>
    /// Asserts that what each machine gets is what the file says. The file is text to be read and kept in version control: a line for each tag, role
    /// and setting. Where there is none it is written; to accept a change, delete it or set the environment variable <c>CLAN_ACCEPT</c> to <c>1</c>.
    /// </summary>
    /// <param name="file">The snapshot, such as <c>fleet.snapshot.txt</c>; relative to the working directory of the tests.</param>
    /// <exception cref="FleetAssertionException">It differs: the message has the lines that do. On a build server (<c>CI</c> is set) a missing file fails too.</exception>
    public Fleet ShouldMatchSnapshot(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ShouldResolve();
        Snapshot.Match(file, Snapshot.Of(Resolved));
        return this;
    }

    /// <summary>Runs a question of the SDK's, and makes an assertion of its answer where it is asked for a name that is none.</summary>
    internal static T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new FleetAssertionException(exception.Message, exception);
        }
    }

    internal static string List<T>(string title, IEnumerable<T> lines)
    {
        var text = string.Concat(lines.Select(line => $"\n  {line}"));
        return text.Length == 0 ? "" : $" {title}{text}";
    }

    private Fleet ShouldHaveNone(DiagnosticSeverity least, string what)
    {
        var found = Resolved.Diagnostics.Where(finding => finding.Severity >= least).ToList();
        return found.Count == 0 ? this : throw new FleetAssertionException($"The inventory has {what}:{List("", found)}");
    }
}

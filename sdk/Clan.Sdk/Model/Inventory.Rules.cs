using System.Runtime.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Model;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk;

/// <content>Rules of the user's own.</content>
public sealed partial class Inventory
{
    [ThreadStatic]
    private static Inventory? s_inItsRules;

    private readonly List<UserRule> _rules = [];

    /// <summary>
    /// Adds a rule of your own. It is asked whenever the inventory resolves, and what it finds is reported with all other findings
    /// (<c>CLAN3027</c>): on the command line, at build and in <see cref="ResolvedInventory.Diagnostics"/>, each at the line of what it is
    /// about, or of this call. A rule that throws is a finding too.
    /// </summary>
    /// <example>
    /// <code>
    /// inventory.AddRule("every server is backed up", resolved => resolved.Machines
    ///     .Where(machine => machine.Tags.Contains("server") &amp;&amp; !machine.HasRole("borgbackup", "client"))
    ///     .Select(machine => RuleFinding.Error($"{machine.Name} is no client of borgbackup.").At(machine)));
    /// </code>
    /// </example>
    /// <param name="name">What the rule demands; it begins each message.</param>
    /// <param name="check">Gives what does not hold; nothing where all is well.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The name holds a lone surrogate.</exception>
    public void AddRule(
        string name,
        Func<ResolvedInventory, IEnumerable<RuleFinding>> check,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
    {
        ArgumentNullException.ThrowIfNull(check);
        _rules.Add(new(Named(name), check, new(file, line)));
    }

    // Where clan cannot say what any machine gets, a rule would judge by nothing.
    private ResolvedInventory WithRules(ResolvedInventory resolved, ObjectValue document, Section section)
    {
        if (_rules.Count == 0 || resolved.Section is not { HasMachines: true } || s_inItsRules == this)
        {
            return resolved;
        }

        // A rule may resolve the inventory itself, and then sees it without rules.
        var outer = s_inItsRules;
        s_inItsRules = this;
        try
        {
            var found = _rules.SelectMany(rule => rule.Check(resolved, document, section)).ToList();
            return found.Count == 0 ? resolved : new(resolved.Section, [.. resolved.Diagnostics, .. found]);
        }
        finally
        {
            s_inItsRules = outer;
        }
    }
}

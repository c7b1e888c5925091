using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution.Common;

/// <summary>
/// Shapes of an inventory that older inventories and manuals show, or that are one level off: what is meant is certain from where the finding
/// stands, so the right form can be said.
/// </summary>
internal static class RightForm
{
    private const int MostNamed = 3;
    private static readonly string[] HostFields = ["targetHost", "buildHost", "forwardAgent"];
    private static readonly string[] MetaFields = ["name", "description", "icon", "domain", "tld"];

    /// <summary>The finding, with the right form where it is known.</summary>
    /// <param name="problem">A finding about the document itself.</param>
    /// <param name="document">The document.</param>
    /// <param name="section">The section that it is read by.</param>
    public static MergeProblem Show(MergeProblem problem, ObjectValue document, Section section) =>
        Of(problem, document, section) is { } form ? problem with { Message = $"{problem.Message} {form}" } : problem;

    private static string? Of(MergeProblem problem, ObjectValue document, Section section)
    {
        var isUnknown = problem.Kind == DiagnosticTable.UnknownOption;
        if (!isUnknown && problem.Kind != DiagnosticTable.WrongType)
        {
            return null;
        }

        string[] path = [.. problem.Path];
        var value = Find(document, path);
        return (isUnknown ? Inventory(path) : null)
            ?? section switch
            {
                Section.Instances => isUnknown ? UnknownInInstances(path, value) : WrongInInstances(path, value),
                _ => isUnknown ? UnknownInServices(path) : WrongInServices(path, value),
            };
    }

    private static string? Inventory(string[] path) =>
        path switch
        {
            [var field] when MetaFields.Contains(field) => $"It stands in the meta: \"meta\": {{ {Quote(field)}: … }}.",
            ["machines", var machine, var field] when HostFields.Contains(field) =>
                $"It stands under \"deploy\": {Quote(machine)}: {{ \"deploy\": {{ {Quote(field)}: … }} }}.",
            ["machines", var machine, "host" or "hostname" or "address"] =>
                $"Where a machine is reached stands under \"deploy\": {Quote(machine)}: {{ \"deploy\": {{ \"targetHost\": \"root@…\" }} }}.",
            _ => null,
        };

    private static string? WrongInInstances(string[] path, ClanValue? value) =>
        path switch
        {
            ["machines"] => $"Machines are an object: \"machines\": {Members(value)}.",
            ["instances"] => "Instances are an object: \"instances\": { \"NAME\": { \"module\": { \"name\": … }, \"roles\": … } }.",
            ["instances", var instance] =>
                $"An instance says its module, and its machines in a role: {Quote(instance)}: {{ \"module\": {{ \"name\": … }}, \"roles\": {{ \"ROLE\": {{ \"machines\": {Members(value)} }} }} }}.",
            ["instances", _, "module"] => $"A module is an object: \"module\": {{ \"name\": {(value is StringValue ? value : "…")} }}.",
            ["instances", _, "roles"] or ["instances", _, "roles", _] =>
                $"A role is an object: \"ROLE\": {{ \"machines\": {Members(value)} }}.",
            ["instances", _, "roles", _, "machines"] => $"Here machines are an object: \"machines\": {Members(value)}.",
            ["instances", _, "roles", _, "machines" or "tags", var member] =>
                $"It is an object, with settings where there are any: {Quote(member)}: {{ \"settings\": {{ … }} }}.",
            _ => null,
        };

    private static string? UnknownInInstances(string[] path, ClanValue? value) =>
        path switch
        {
            ["instances", var instance, "config" or "settings"] =>
                $"Settings stand with a role: {Quote(instance)}: {{ \"roles\": {{ \"ROLE\": {{ \"settings\": … }} }} }}.",
            ["instances", var instance, "machines" or "tags"] =>
                $"Members stand with a role: {Quote(instance)}: {{ \"roles\": {{ \"ROLE\": {{ {Quote(path[^1])}: {Members(value)} }} }} }}.",
            ["instances", var instance, var name] when Has(value, "roles") =>
                $"That is the form of the section services; here every instance stands by itself: {Quote(name)}: {{ \"module\": {{ \"name\": {Quote(instance)} }}, \"roles\": … }}.",
            ["instances", var instance, var role] when Has(value, "machines") || Has(value, "tags") || Has(value, "settings") =>
                $"Roles stand under \"roles\": {Quote(instance)}: {{ \"roles\": {{ {Quote(role)}: … }} }}.",
            ["instances", _, "roles", var role, "config"] => $"Here it is called \"settings\": {Quote(role)}: {{ \"settings\": … }}.",
            ["instances", _, "roles", _, "machines" or "tags", var member, "config"] =>
                $"Here it is called \"settings\": {Quote(member)}: {{ \"settings\": … }}.",
            ["instances", _, "roles", _, "machines" or "tags", var member, var setting] =>
                $"Settings of a member stand under \"settings\": {Quote(member)}: {{ \"settings\": {{ {Quote(setting)}: … }} }}.",
            ["instances", _, "roles", var role, var setting] =>
                $"Settings of a role stand under \"settings\": {Quote(role)}: {{ \"settings\": {{ {Quote(setting)}: … }} }}.",
            _ => null,
        };

    private static string? WrongInServices(string[] path, ClanValue? value) =>
        path switch
        {
            ["machines"] => $"Machines are an object: \"machines\": {Members(value)}.",
            ["services", _, _, "roles", _, "machines" or "tags"] when value is ObjectValue members =>
                $"Here they are a list of names: {Quote(path[^1])}: [{Names(members.Properties.Select(member => member.Name))}].",
            ["services", var service, var instance] when value is ListValue or StringValue =>
                $"An instance says its machines in a role: {Quote(instance)}: {{ \"roles\": {{ \"ROLE\": {{ \"machines\": […] }} }} }}.",
            _ => null,
        };

    private static string? UnknownInServices(string[] path) =>
        path switch
        {
            ["services", var service, "roles", _] =>
                $"The name of an instance is missing: {Quote(service)}: {{ \"INSTANCE\": {{ \"roles\": … }} }}.",
            ["services", _, _, "settings"] or ["services", _, _, "roles", _, "settings"] or ["services", _, _, "machines", _, "settings"] =>
                $"Here it is called \"config\": {Quote(path[^2])}: {{ \"config\": … }}.",
            ["services", _, _, "roles", var role, var setting] =>
                $"Settings of a role stand under \"config\": {Quote(role)}: {{ \"config\": {{ {Quote(setting)}: … }} }}.",
            ["services", _, _, "machines", var machine, var setting] =>
                $"Settings of a machine stand under \"config\": {Quote(machine)}: {{ \"config\": {{ {Quote(setting)}: … }} }}.",
            ["services", _, var instance, "tags"] =>
                $"Tags stand with a role: {Quote(instance)}: {{ \"roles\": {{ \"ROLE\": {{ \"tags\": … }} }} }}.",
            _ => null,
        };

    /// <summary>Names that stand in a list, as the keys of an object.</summary>
    private static string Members(ClanValue? value)
    {
        var names = (value as ListValue)?.Items.OfType<StringValue>().Select(name => name.Value).ToList() ?? [];
        return names.Count == 0
            ? "{ \"NAME\": {} }"
            : $"{{ {string.Join(", ", names.Take(MostNamed).Select(name => $"{Quote(name)}: {{}}"))}{(names.Count > MostNamed ? ", …" : "")} }}";
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(Quote)) + (names.Skip(MostNamed).Any() ? ", …" : "");

    private static bool Has(ClanValue? value, string name) => value is ObjectValue members && members[name] is not null;

    private static string Quote(string text) => CanonicalJson.Quote(text);

    private static ClanValue? Find(ClanValue value, string[] path)
    {
        ClanValue? at = value;
        foreach (var name in path)
        {
            at = (at as ObjectValue)?[name];
        }

        return at;
    }
}

using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Explanations for people.</summary>
internal sealed class ExplanationLines(Pen pen, string input)
{
    public void Write(IReadOnlyList<Explanation> explanations)
    {
        for (var i = 0; i < explanations.Count; i++)
        {
            if (i > 0)
            {
                pen.EndLine();
            }

            Write(explanations[i]);
            WriteFindings(explanations[i].Findings);
        }
    }

    private void Write(Explanation explanation)
    {
        switch (explanation)
        {
            case MachineExplanation machine:
                Write(machine);
                break;
            case PlaceExplanation place:
                Write(place);
                break;
            case SettingExplanation setting:
                Write(setting);
                break;
            case TagExplanation tag:
                Write(tag);
                break;
            case InstanceExplanation instance:
                Write(instance);
                break;
            case ModuleExplanation module:
                Write(module);
                break;
        }
    }

    private void Write(MachineExplanation machine)
    {
        Heading("machine", machine.Name, machine.Location);
        foreach (var tag in machine.Tags)
        {
            Line($"  tag {tag.Name}", ReasonText.WhyTag(tag.Origins));
        }

        foreach (var field in machine.Fields)
        {
            Write(field, "  ");
        }

        if (machine.Modules.Count == 0)
        {
            pen.Line($"  {machine.Name} holds no role");
        }

        foreach (var module in machine.Modules)
        {
            pen.EndLine();
            pen.Write("  module ").Line(module.Module, Ink.Strong);
            foreach (var role in module.Roles)
            {
                Write(role);
            }

            Write(module.Settings, "    ");
        }
    }

    private void Write(PlaceExplanation place)
    {
        Heading("machine", place.Machine, default);
        pen.Write("  instance ").Write(place.Name, Ink.Strong).Write($" of {place.Module}");
        Place(place.Location);
        foreach (var role in place.Roles)
        {
            Write(role);
        }

        Write(place.Settings, "    ");
    }

    private void Write(SettingExplanation setting)
    {
        Heading("machine", setting.Machine, setting.Location);
        foreach (var field in setting.Fields)
        {
            Write(field, "  ");
        }

        foreach (var place in setting.Places)
        {
            pen.Write("  in ").Line(place.Place, Ink.Strong);
            WriteAll(place.Settings, "    ");
        }
    }

    private void Write(TagExplanation tag)
    {
        Heading("tag", tag.Name, tag.Location);
        pen.Line(tag.Machines.Count == 0 ? "  no machine has it" : $"  {Counted.Of(tag.Machines.Count, "machine")}");
        foreach (var machine in tag.Machines)
        {
            Line($"    {machine.Machine}", ReasonText.WhyTag(machine.Origins));
        }

        pen.Line(tag.Roles.Count == 0 ? "  it gives no role" : $"  gives {Counted.Of(tag.Roles.Count, "role")}");
        foreach (var role in tag.Roles)
        {
            pen.Write("    ").Write($"{role.Instance} {role.Role.Role}", Ink.Strong).Write($" of {role.Role.Module}");
            Place(role.Tag.Location);
            if (role.Tag.Settings is { } settings)
            {
                pen.Write("      with the settings ").Line(CanonicalJson.ToText(settings, indented: false), Ink.Value);
            }
        }
    }

    private void Write(InstanceExplanation instance)
    {
        Heading("instance", instance.Name, instance.Location);
        pen.Line($"  module {instance.Module}{(instance.Input is { } input ? $" of {input}" : "")}");
        foreach (var role in instance.Roles)
        {
            pen.Write("  role ").Write(role.Role.Role, Ink.Strong).Write($": {Counted.Of(role.Members.Count, "machine")}");
            Place(role.Role.Location);
            foreach (var member in role.Members)
            {
                foreach (var reason in member.Reasons)
                {
                    Line($"    {member.Machine}", ReasonText.Why(reason));
                }
            }

            Write(role.ExtraModules);
            foreach (var undeclared in role.Undeclared)
            {
                Line($"    {undeclared.Name}", $"listed, but the inventory does not declare it{ReasonText.At(undeclared.Location)}");
            }
        }
    }

    private void Write(ModuleExplanation module)
    {
        Heading("module", module.Name, default);
        if (module.Input is { } input)
        {
            pen.Line($"  of the input {input}");
        }

        foreach (var instance in module.Instances)
        {
            pen.EndLine();
            Write(instance);
        }
    }

    private void Write(RoleOfMachine role)
    {
        pen.Write("  ").Write($"{role.Instance} {role.Role.Role}", Ink.Strong);
        if (role is HeldRole held)
        {
            pen.EndLine();
            foreach (var reason in held.Reasons)
            {
                pen.Line($"    since {ReasonText.Why(reason)}", Ink.Faint);
            }

            Write(held.ExtraModules);
            Write(held.Settings, "    ");
        }
        else if (role is MissingRole missing)
        {
            pen.Line($": {missing.Machine} does not hold it");
            foreach (var tag in missing.Tags)
            {
                pen.Line($"    the tag \"{tag.Name}\" would give it{ReasonText.At(tag.Location)}");
            }

            pen.Line(
                $"    {(missing.Tags.Count == 0 ? "no tag would give it; list the machine" : "or list the machine")}: {PathText.Of([.. missing.Path])}"
            );
        }
    }

    private void Write(IReadOnlyList<ExtraModule> modules)
    {
        foreach (var module in modules)
        {
            pen.Write("    extra module ").Write(module.Text, Ink.Value).Write(module.IsUnchecked ? "  (Nix, unchecked)" : "", Ink.Warning);
            Place(module.Location);
        }
    }

    private void Write(ExplainedSettings? settings, string indent)
    {
        if (settings is { HasErrors: true })
        {
            pen.Line($"{indent}no settings: they have errors", Ink.Error);
        }

        WriteAll(settings?.All ?? [], indent);
    }

    private void WriteAll(IEnumerable<ExplainedSetting> settings, string indent)
    {
        foreach (var setting in settings)
        {
            pen.Write($"{indent}{setting.PathText} = ").Write(CanonicalJson.ToText(setting.Value, indented: false), Ink.Value);
            WriteOrigins(setting, indent);
            foreach (
                var origin in setting.Overridden.Where(origin => origin.Level.Kind != SettingsLevelKind.Default || IsTold(origin.Value))
            )
            {
                pen.Write($"{indent}  overrides {origin.Level}", Ink.Faint)
                    .Write($" {CanonicalJson.ToText(origin.Value, indented: false)}", Ink.Faint)
                    .Line(ReasonText.At(origin.Location), Ink.Faint);
            }
        }
    }

    private void WriteOrigins(ExplainedSetting setting, string indent)
    {
        if (setting.Origins is [var only])
        {
            pen.Line($"  ({only.Level}{ReasonText.At(only.Location)})", Ink.Faint);
            return;
        }

        pen.EndLine();
        foreach (var origin in setting.Origins)
        {
            pen.Write($"{indent}  {(setting.IsJoined ? "joined from" : "said by")} {origin.Level}", Ink.Faint);
            if (setting.IsJoined)
            {
                pen.Write($" {CanonicalJson.ToText(origin.Value, indented: false)}", Ink.Faint);
            }

            pen.Line(ReasonText.At(origin.Location), Ink.Faint);
        }
    }

    // A default that says nothing is no news.
    private static bool IsTold(ClanValue value) => value is not (NullValue or ListValue { Count: 0 } or ObjectValue { Count: 0 });

    private void Write(MachineField field, string indent)
    {
        pen.Write($"{indent}{PathText.Of([.. field.Path])} = ").Write(CanonicalJson.ToText(field.Value, indented: false), Ink.Value);
        pen.Line(field.Location.IsKnown ? ReasonText.At(field.Location) : "  (default)", Ink.Faint);
    }

    private void WriteFindings(IReadOnlyList<Diagnostic> findings)
    {
        if (findings.Count > 0)
        {
            pen.EndLine();
            new FindingLines(pen).Write([.. Finding.InReadingOrder(input, findings)]);
        }
    }

    private void Heading(string kind, string name, SourceLocation place)
    {
        pen.Write($"{kind} ").Write(name, Ink.Name);
        Place(place);
    }

    private void Line(string what, string why) => pen.Write(what).Line($"  {why}", Ink.Faint);

    private void Place(SourceLocation place) => pen.Line(ReasonText.At(place), Ink.Faint);
}

using System.Collections;
using System.Reflection;
using Clan.Sdk.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Generator.Tests.Pipeline;

/// <summary>What lies between the steps is data alone: it would keep whole compilations in memory otherwise.</summary>
public sealed class ModelTests
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxTree),
        typeof(Compilation),
        typeof(SemanticModel),
        typeof(Location),
        typeof(AdditionalText),
        typeof(SourceText),
    ];

    [Fact]
    public void Nothing_of_the_compiler_is_reachable_from_a_step()
    {
        var steps = BuiltInApi.Generated.Result.TrackedSteps.Where(step => StepNames.All.Contains(step.Key)).ToArray();

        // Without findings, and without a referenced project that generates too, these two have no part in the outputs.
        Assert.Superset(
            StepNames.All.Except([StepNames.Findings, StepNames.References]).ToHashSet(),
            steps.Select(step => step.Key).ToHashSet()
        );
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, runs) in steps)
        {
            foreach (var output in runs.SelectMany(run => run.Outputs))
            {
                Walk(output.Value, name, seen);
            }
        }

        Assert.True(seen.Count > 1_000, "The walk saw next to nothing.");
    }

    [Fact]
    public void Equal_files_give_equal_models()
    {
        var first = Values(GeneratorHost.Run(BuiltIn.All));
        var second = Values(GeneratorHost.Run(BuiltIn.All));

        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        foreach (var (step, values) in first)
        {
            Assert.Equal(values.Length, second[step].Length);
            Assert.All(values.Zip(second[step]), pair => Assert.True(Equals(pair.First, pair.Second), step));
            Assert.All(values.Zip(second[step]), pair => Assert.Equal(pair.First.GetHashCode(), pair.Second.GetHashCode()));
        }
    }

    private static Dictionary<string, object[]> Values(GeneratorRun run) =>
        run
            .Result.TrackedSteps.Where(step => StepNames.All.Contains(step.Key))
            .ToDictionary(step => step.Key, step => step.Value.SelectMany(value => value.Outputs).Select(output => output.Value).ToArray());

    private static void Walk(object? node, string path, HashSet<object> seen)
    {
        if (
            node is null or string
            || node.GetType().IsPrimitive
            || node.GetType().IsEnum
            || (!node.GetType().IsValueType && !seen.Add(node))
        )
        {
            return;
        }

        Assert.False(Array.Exists(Forbidden, type => type.IsInstanceOfType(node)), $"{path} is a {node.GetType()}");
        if (node is Delegate or Type or MemberInfo or StringComparer)
        {
            return;
        }

        if (node is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (var type = node.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                Walk(field.GetValue(node), $"{path}.{field.Name}", seen);
            }
        }
    }
}

using Clan.Sdk.Options;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Common;

/// <summary>Findings of a merge as diagnostics.</summary>
internal static class MergeProblems
{
    private static readonly Comparer<MergeProblem> ByPath = Comparer<MergeProblem>.Create(
        (left, right) =>
        {
            foreach (var (one, other) in left.Path.Zip(right.Path))
            {
                if (Utf8Order.Comparer.Compare(one, other) is not 0 and var order)
                {
                    return order;
                }
            }

            return left.Path.Count - right.Path.Count;
        }
    );

    /// <summary>The findings by path: the order in which a document lists its keys is none of clan's business.</summary>
    public static IEnumerable<MergeProblem> InOrder(this IReadOnlyList<MergeProblem> problems) =>
        problems.Count < 2 ? problems : problems.Order(ByPath);

    /// <summary>The finding, at its own place or, where it has none, at the place that stands for it.</summary>
    /// <param name="problem">The finding.</param>
    /// <param name="otherwise">The place that stands for it.</param>
    /// <param name="address">What the merge is about; null for the inventory itself.</param>
    public static Diagnostic At(this MergeProblem problem, SourceLocation otherwise, InventoryAddress? address = null) =>
        new(problem.Kind, problem.Message, problem.Location.IsKnown ? problem.Location : otherwise)
        {
            Severity = problem.Severity,
            Address = (address ?? InventoryAddress.Whole) with { Path = problem.Path },
            Option = problem.Option,
        };
}

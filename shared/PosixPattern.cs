using System.Text;

namespace Clan.Sdk.Shared;

/// <summary>
/// A POSIX extended regular expression as Nix's <c>builtins.match</c> reads it: over the bytes of UTF-8, in the C locale. Whether a text
/// matches takes time in proportion to its length, whatever the pattern: all ways through the pattern are followed at once.
/// </summary>
internal sealed class PosixPattern
{
    private readonly PatternStep[] _steps;

    private PosixPattern(PatternStep[] steps) => _steps = steps;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="problem">What is wrong with it, as a sentence; null where it can be read.</param>
    public static PosixPattern? Parse(string text, out string? problem)
    {
        try
        {
            problem = null;
            return new(new PatternCompiler().Compile(PatternParser.Parse(Encoding.UTF8.GetBytes(text))));
        }
        catch (PatternException exception)
        {
            problem = exception.Message;
            return null;
        }
    }

    /// <summary>Whether the pattern is found in the text; it says with <c>^</c> and <c>$</c> where.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budget">The steps that are left; null where nobody counts.</param>
    /// <returns>Null where the steps ran out before it was clear.</returns>
    public bool? IsFoundIn(string text, PatternBudget? budget = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var current = new StepSet(_steps.Length);
        var next = new StepSet(_steps.Length);
        var pending = new List<int>();
        for (var at = 0; ; at++)
        {
            if (Follow(0, at, bytes.Length, current, pending))
            {
                return true;
            }

            if (at == bytes.Length)
            {
                return false;
            }

            next.Clear();
            for (var i = 0; i < current.Count; i++)
            {
                var step = _steps[current[i]];
                if (step.Bytes is not null && step.Bytes.Contains(bytes[at]) && Follow(step.Next, at + 1, bytes.Length, next, pending))
                {
                    return true;
                }
            }

            if (budget?.TryTake(1 + current.Count + next.Count) == false)
            {
                return null;
            }

            (current, next) = (next, current);
        }
    }

    // Adds every step that is reached without a byte; true where one of them is the end of the pattern.
    private bool Follow(int first, int at, int length, StepSet into, List<int> pending)
    {
        pending.Add(first);
        while (pending.Count > 0)
        {
            var number = pending[pending.Count - 1];
            pending.RemoveAt(pending.Count - 1);
            if (!into.Add(number))
            {
                continue;
            }

            var step = _steps[number];
            switch (step.Kind)
            {
                case PatternStepKind.End:
                    pending.Clear();
                    return true;
                case PatternStepKind.Fork:
                    pending.Add(step.Other);
                    pending.Add(step.Next);
                    break;
                case PatternStepKind.Begin when at == 0:
                case PatternStepKind.Finish when at == length:
                    pending.Add(step.Next);
                    break;
            }
        }

        return false;
    }

    /// <summary>A set of steps that keeps their order and forgets them at once.</summary>
    private sealed class StepSet(int size)
    {
        private readonly int[] _items = new int[size];
        private readonly int[] _places = new int[size];

        public int Count { get; private set; }

        public int this[int index] => _items[index];

        public void Clear() => Count = 0;

        public bool Add(int item)
        {
            var place = _places[item];
            if (place < Count && _items[place] == item)
            {
                return false;
            }

            _places[item] = Count;
            _items[Count++] = item;
            return true;
        }
    }
}

namespace Clan.Sdk.Shared;

/// <summary>Turns a pattern into steps, of which each knows the one after it: the end is written first.</summary>
internal sealed class PatternCompiler
{
    // Nix refuses beyond 100,000 states; a counted repetition is that many copies.
    private const int MostSteps = 20_000;

    // What stands for a step that is known only after those it leads to.
    private static readonly PatternStep Later = new(PatternStepKind.End);

    private readonly List<PatternStep> _steps = [];
    private int _visits;

    /// <returns>The steps; the first is the beginning.</returns>
    /// <exception cref="PatternException">The pattern has too many steps.</exception>
    public PatternStep[] Compile(PatternNode pattern)
    {
        // Room for the beginning, which is known last.
        _steps.Add(Later);
        var end = Add(new(PatternStepKind.End));
        var begin = Compile(pattern, end);
        _steps[0] = new(PatternStepKind.Fork, begin, begin);
        return [.. _steps];
    }

    private int Compile(PatternNode node, int next)
    {
        // What is empty makes no step, however often it is repeated.
        _visits++;
        RequireSize(_visits / 4);
        switch (node)
        {
            case PatternNode.OneByte one:
                return Add(new(PatternStepKind.Byte, next, bytes: one.Bytes));
            case PatternNode.Anchor anchor:
                return Add(new(anchor.IsBegin ? PatternStepKind.Begin : PatternStepKind.Finish, next));
            case PatternNode.Sequence sequence:
                return Compile(sequence, next);
            case PatternNode.Choice choice:
                return Compile(choice, next);
            case PatternNode.Repetition repetition:
                return Compile(repetition, next);
            default:
                throw new InvalidOperationException($"There is no step for {node.GetType().Name}.");
        }
    }

    private int Compile(PatternNode.Sequence sequence, int next)
    {
        for (var i = sequence.Parts.Count - 1; i >= 0; i--)
        {
            next = Compile(sequence.Parts[i], next);
        }

        return next;
    }

    private int Compile(PatternNode.Choice choice, int next)
    {
        var begin = Compile(choice.Branches[choice.Branches.Count - 1], next);
        for (var i = choice.Branches.Count - 2; i >= 0; i--)
        {
            begin = Fork(Compile(choice.Branches[i], next), begin);
        }

        return begin;
    }

    private int Compile(PatternNode.Repetition repetition, int next)
    {
        var begin = next;
        if (repetition.Most is { } most)
        {
            for (var i = repetition.Least; i < most; i++)
            {
                begin = Fork(Compile(repetition.Of, begin), next);
            }
        }
        else
        {
            // The fork is where the way comes back to, so it must be there before what it leads to.
            begin = Add(Later);
            _steps[begin] = new(PatternStepKind.Fork, Compile(repetition.Of, begin), next);
        }

        for (var i = 0; i < repetition.Least; i++)
        {
            begin = Compile(repetition.Of, begin);
        }

        return begin;
    }

    private int Fork(int one, int other) => Add(new(PatternStepKind.Fork, one, other));

    private int Add(PatternStep step)
    {
        RequireSize(_steps.Count);
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private static void RequireSize(int steps)
    {
        if (steps >= MostSteps)
        {
            throw new PatternException($"The pattern is too large: with its counted repetitions it has more than {MostSteps} steps.");
        }
    }
}

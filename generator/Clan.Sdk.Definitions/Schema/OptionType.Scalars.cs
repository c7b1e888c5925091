using Clan.Sdk.Definitions.Model;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>The types of texts, numbers and truth values.</summary>
internal partial record OptionType
{
    public abstract record Scalar : OptionType
    {
        public sealed override string? EmptyValue => null;
    }

    public sealed record Text(string? Pattern = null, bool SingleLine = false, bool AbsolutePath = false) : Scalar
    {
        public override CompactType Kind => CompactType.Text;

        public override bool Accepts(JToken value) =>
            JsonHead.Of(value) is var head
            && Accepted.Text(head)
            && (
                DefaultPlaceholder.IsIn(head.Text!)
                || ((!SingleLine || Accepted.SingleLine(head)) && (!AbsolutePath || Accepted.AbsolutePath(head)))
            );

        public override TypeModel View(string? section) => new TypeModel.Text(Pattern, SingleLine, AbsolutePath);

        protected override void WriteLimits(CompactObject target)
        {
            target.Text(CompactKey.Pattern, Pattern);
            target.Flag(CompactKey.IsSingleLine, SingleLine);
            target.Flag(CompactKey.IsPath, AbsolutePath);
        }
    }

    /// <summary>Text whose definitions are joined.</summary>
    public sealed record Lines(string Separator) : Scalar
    {
        public override CompactType Kind => CompactType.Lines;

        public override bool Accepts(JToken value) => Accepted.Text(JsonHead.Of(value));

        public override TypeModel View(string? section) => new TypeModel.Text(IsJoined: true);

        protected override void WriteLimits(CompactObject target) => target.Text(CompactKey.Separator, Separator);
    }

    public sealed record Integer(long? Minimum = null, long? Maximum = null) : Scalar
    {
        public override CompactType Kind => CompactType.Integer;

        public override bool Accepts(JToken value) => Accepted.Integer(JsonHead.Of(value), Minimum, Maximum);

        public override TypeModel View(string? section) => new TypeModel.Integer(Minimum, Maximum);

        protected override void WriteLimits(CompactObject target)
        {
            target.Number(CompactKey.Minimum, Minimum);
            target.Number(CompactKey.Maximum, Maximum);
        }
    }

    public sealed record Float : Scalar
    {
        public override CompactType Kind => CompactType.Float;

        public override bool Accepts(JToken value) => Accepted.Float(JsonHead.Of(value));

        public override TypeModel View(string? section) => new TypeModel.Number("float");

        protected override void WriteLimits(CompactObject target) { }
    }

    public sealed record Boolean : Scalar
    {
        public override CompactType Kind => CompactType.Boolean;

        public override bool Accepts(JToken value) => Accepted.Boolean(JsonHead.Of(value));

        public override TypeModel View(string? section) => new TypeModel.Boolean();

        protected override void WriteLimits(CompactObject target) { }
    }

    public sealed record Enumeration(IReadOnlyList<string> Values) : Scalar
    {
        /// <summary>How many values a C# enumeration gets; the compiler takes long over more.</summary>
        public const int MostTyped = 1_000;

        /// <summary>Whether C# has an enumeration of them; else it takes a text, which resolution checks.</summary>
        public bool IsTyped => Values.Count <= MostTyped;

        public override CompactType Kind => CompactType.Enumeration;

        public override bool Accepts(JToken value) => Accepted.OneOf(JsonHead.Of(value), Values);

        public override TypeModel View(string? section) =>
            IsTyped ? new TypeModel.Enumeration(Values.ToEquatableArray()) : new TypeModel.Text();

        protected override void WriteLimits(CompactObject target) => target.Texts(CompactKey.Values, Values);
    }
}

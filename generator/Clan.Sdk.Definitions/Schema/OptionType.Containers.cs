using Clan.Sdk.Definitions.Model;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>The types that are made of others.</summary>
internal partial record OptionType
{
    public sealed record NullOr(OptionType Of) : OptionType
    {
        public override CompactType Kind => CompactType.NullOr;

        public override string EmptyValue => "null";

        public override bool Accepts(JToken value) => Accepted.Null(JsonHead.Of(value)) || Of.Accepts(value);

        public override TypeModel View(string? section) => new TypeModel.Nullable(Of.View(section));

        protected override void WriteLimits(CompactObject target) => target.Type(CompactKey.Of, Of);
    }

    public sealed record List(OptionType Of, bool NonEmpty) : OptionType
    {
        public override CompactType Kind => CompactType.List;

        public override string? EmptyValue => NonEmpty ? null : "[]";

        public override bool Accepts(JToken value) => Accepted.List(JsonHead.Of(value), NonEmpty) && value.Children().All(Of.Accepts);

        public override TypeModel View(string? section) => new TypeModel.List(Of.View(section), NonEmpty);

        protected override void WriteLimits(CompactObject target)
        {
            target.Type(CompactKey.Of, Of);
            target.Flag(CompactKey.IsNonEmpty, NonEmpty);
        }
    }

    public sealed record Map(OptionType Of) : OptionType
    {
        public override CompactType Kind => CompactType.Map;

        public override string EmptyValue => "{}";

        public override bool Accepts(JToken value) =>
            value is JObject members && members.Properties().All(member => Of.Accepts(member.Value));

        public override TypeModel View(string? section) => new TypeModel.Map(Of.View(section));

        protected override void WriteLimits(CompactObject target) => target.Type(CompactKey.Of, Of);
    }

    /// <summary>Any record, merged one level deep.</summary>
    public sealed record Attributes : OptionType
    {
        public override CompactType Kind => CompactType.Attributes;

        public override string EmptyValue => "{}";

        public override bool Accepts(JToken value) => Accepted.Object(JsonHead.Of(value));

        public override TypeModel View(string? section) => new TypeModel.Map(new TypeModel.Free());

        protected override void WriteLimits(CompactObject target) { }
    }

    /// <summary>Known options. A group is only a path to its options; a submodule is a value of its own.</summary>
    public sealed record Options(IReadOnlyList<Option> Members, bool IsGroup, bool IsOpen) : OptionType
    {
        public override CompactType Kind => IsGroup ? CompactType.Group : CompactType.Submodule;

        public override string? EmptyValue => null;

        public override bool Accepts(JToken value) => Accepted.Object(JsonHead.Of(value));

        public override TypeModel View(string? section) => ViewRecord(section);

        /// <summary>What C# can say of the options. Internal ones stay out, and removed ones of which nothing else is said.</summary>
        /// <param name="section">The section that the definition is for.</param>
        /// <param name="except">Names that C# says in another way.</param>
        public TypeModel.Record ViewRecord(string? section, params string[] except) =>
            new(
                Members
                    .Where(option =>
                        (!option.IsRemoved || option.IsObsolete) && !option.IsInternal && Array.IndexOf(except, option.Name) < 0
                    )
                    .Select(option => option.View(section))
                    .ToEquatableArray(),
                IsOpen,
                IsGroup
            );

        protected override void WriteLimits(CompactObject target)
        {
            target.Options(CompactKey.Options, Members);
            target.Flag(CompactKey.IsOpen, IsOpen);
        }
    }

    public sealed record Either(IReadOnlyList<OptionType> Branches) : OptionType
    {
        /// <summary>Whether it takes integers and floats, and nothing else.</summary>
        public bool IsNumber => Branches.All(branch => branch is Integer or Float) && Branches.Any(branch => branch is Float);

        public override CompactType Kind => CompactType.Either;

        public override string? EmptyValue => null;

        public override bool Accepts(JToken value) => Branches.Any(branch => branch.Accepts(value));

        public override TypeModel View(string? section) =>
            IsNumber ? new TypeModel.Number() : new TypeModel.Free(NixTypeName.OfOne([.. Branches.Select(branch => branch.View(section))]));

        protected override void WriteLimits(CompactObject target) => target.Types(CompactKey.Branches, Branches);
    }
}

using Clan.Sdk.Definitions.Model;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>The types that take any JSON, and differ in how definitions merge.</summary>
internal partial record OptionType
{
    public abstract record Free : OptionType
    {
        public sealed override string? EmptyValue => null;

        public sealed override bool Accepts(JToken value) => true;

        public sealed override TypeModel View(string? section) => new TypeModel.Free(Nix);

        protected abstract string Nix { get; }

        protected sealed override void WriteLimits(CompactObject target) { }
    }

    public sealed record Anything : Free
    {
        public override CompactType Kind => CompactType.Anything;

        protected override string Nix => "anything";
    }

    public sealed record Unspecified : Free
    {
        public override CompactType Kind => CompactType.Unspecified;

        protected override string Nix => "unspecified";
    }

    public sealed record Raw : Free
    {
        public override CompactType Kind => CompactType.Raw;

        protected override string Nix => "raw";
    }
}

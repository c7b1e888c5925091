using System.Text.Json.Serialization;

namespace Clan.Sdk.Json;

[JsonConverter(typeof(ClanValueJsonConverter))]
internal sealed class NullValue(SourceLocation location) : ClanValue(location)
{
    public override ClanValueKind Kind => ClanValueKind.Null;
}

[JsonConverter(typeof(ClanValueJsonConverter))]
internal sealed class BooleanValue(bool value, SourceLocation location) : ClanValue(location)
{
    public bool Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.Boolean;
}

[JsonConverter(typeof(ClanValueJsonConverter))]
internal sealed class IntegerValue(long value, SourceLocation location) : ClanValue(location)
{
    public long Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.Integer;
}

[JsonConverter(typeof(ClanValueJsonConverter))]
internal sealed class NumberValue(double value, SourceLocation location) : ClanValue(location)
{
    public double Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.Number;
}

[JsonConverter(typeof(ClanValueJsonConverter))]
internal sealed class StringValue(string value, SourceLocation location) : ClanValue(location)
{
    public string Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.String;
}

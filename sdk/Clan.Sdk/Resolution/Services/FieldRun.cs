using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// Writes neighbouring fields of one machine after the other, in compact form. Most say the same as those of the machine before,
/// often nothing but defaults: that is put into JSON once.
/// </summary>
internal sealed class FieldRun : IDisposable
{
    private readonly NixJsonWriter _json = new();
    private ObjectValue.Property[] _fields = [];

    public void Write(NixJsonWriter writer, ReadOnlySpan<ObjectValue.Property> fields)
    {
        if (fields.IsEmpty)
        {
            return;
        }

        if (!Same(_fields, fields))
        {
            Encode(fields);
        }

        writer.Encoded(_json.Written);
    }

    public void Dispose() => _json.Dispose();

    private void Encode(ReadOnlySpan<ObjectValue.Property> fields)
    {
        _json.Clear();
        foreach (ref readonly var field in fields)
        {
            _json.Name(field.Name);
            CanonicalJson.Write(_json, field.Value);
        }

        if (_fields.Length != fields.Length)
        {
            _fields = new ObjectValue.Property[fields.Length];
        }

        fields.CopyTo(_fields);
    }

    private static bool Same(ReadOnlySpan<ObjectValue.Property> left, ReadOnlySpan<ObjectValue.Property> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].Name != right[i].Name || !Same(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    // Defaults are one and the same value for all machines, but each machine has groups of its own.
    private static bool Same(ClanValue left, ClanValue right) =>
        ReferenceEquals(left, right) || (left is ObjectValue one && right is ObjectValue other && Same(one.Span, other.Span));
}

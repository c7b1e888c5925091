using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Writes neighbouring fields of one machine after the other, in compact form: those of one model are put into JSON once.</summary>
internal sealed class FieldRun : IDisposable
{
    private readonly NixJsonWriter _json = new();
    private int _model = -1;

    /// <param name="writer">Where to.</param>
    /// <param name="model">The machine that the fields are of, or that says the same.</param>
    /// <param name="fields">The fields.</param>
    public void Write(NixJsonWriter writer, int model, ReadOnlySpan<ObjectValue.Property> fields)
    {
        if (fields.IsEmpty)
        {
            return;
        }

        if (model != _model)
        {
            _json.Clear();
            foreach (ref readonly var field in fields)
            {
                _json.Name(field.Name);
                CanonicalJson.Write(_json, field.Value);
            }

            _model = model;
        }

        writer.Encoded(_json.Written);
    }

    public void Dispose() => _json.Dispose();
}

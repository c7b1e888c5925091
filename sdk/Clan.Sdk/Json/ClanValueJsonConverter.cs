using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clan.Sdk.Json;

namespace Clan.Sdk;

/// <summary>Lets <c>System.Text.Json</c> read and write <see cref="ClanValue"/> as the JSON that it is; JSON's null is <see cref="ClanValue.Null"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClanValueJsonConverter : JsonConverter<ClanValue>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(ClanValue).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override ClanValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return document.RootElement;
        }
        catch (FormatException error)
        {
            throw new JsonException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ClanValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value?.Plain)
        {
            case StringValue text:
                writer.WriteStringValue(text.Value);
                break;
            case IntegerValue integer:
                writer.WriteNumberValue(integer.Value);
                break;
            case NumberValue number:
                // The writer's own form of 1.0 would be read as an integer.
                Span<byte> digits = stackalloc byte[NixNumber.MaxLength];
                writer.WriteRawValue(digits[..NixNumber.Write(number.Value, digits)]);
                break;
            case BooleanValue boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case NixPath or NixExpression:
                throw new JsonException($"{NixLabel.Short(value)} is a value of Nix, which JSON cannot hold.");
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item, options);
                }

                writer.WriteEndArray();
                break;
            case ObjectValue @object:
                writer.WriteStartObject();
                foreach (var property in @object.Properties)
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value, options);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}

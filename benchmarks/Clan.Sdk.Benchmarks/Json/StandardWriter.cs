using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Generator.Emit;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Services;
using Clan.Sdk.Text;

namespace Clan.Sdk.Benchmarks.Json;

/// <summary>The same canonical form through <see cref="Utf8JsonWriter"/>, at its fastest: no validation, a buffer that has grown before.</summary>
internal sealed class StandardWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 24);
    private readonly Utf8JsonWriter _writer;

    public StandardWriter() =>
        _writer = new(_buffer, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ReadOnlySpan<byte> Write(ServicesInventory inventory)
    {
        Start();
        _writer.WriteStartObject();
        _writer.WriteStartObject("machines");
        WriteMachines(inventory.Machines);
        _writer.WriteEndObject();
        Write("meta", inventory.Meta);
        Write("services", inventory.ServicesValue);
        Write("tags", inventory.Tags);
        _writer.WriteEndObject();
        return End();
    }

    public ReadOnlySpan<byte> Write(Memberships memberships)
    {
        Start();
        _writer.WriteStartArray();
        foreach (var role in memberships.Roles)
        {
            _writer.WriteStartArray();
            foreach (var member in role.Members.Numbers)
            {
                _writer.WriteStringValue(memberships.Names[member]);
            }

            _writer.WriteEndArray();
        }

        _writer.WriteEndArray();
        return End();
    }

    public void Dispose() => _writer.Dispose();

    private void Start()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }

    private ReadOnlySpan<byte> End()
    {
        _writer.Flush();
        return _buffer.WrittenSpan;
    }

    private void WriteMachines(MachineTable machines)
    {
        for (var machine = 0; machine < machines.Count; machine++)
        {
            _writer.WriteStartObject(machines.Names[machine]);
            foreach (ref readonly var field in machines.Fields(machine).Properties)
            {
                if (field.Name == "tags")
                {
                    _writer.WriteStartArray("tags");
                    foreach (var tag in machines.Tags(machine))
                    {
                        _writer.WriteStringValue(machines.TagNames[tag]);
                    }

                    _writer.WriteEndArray();
                }
                else
                {
                    Write(field.Name, field.Value);
                }
            }

            _writer.WriteEndObject();
        }
    }

    private void Write(string name, ClanValue value)
    {
        _writer.WritePropertyName(name);
        Write(value);
    }

    private void Write(ClanValue value)
    {
        switch (value)
        {
            case StringValue text:
                _writer.WriteStringValue(text.Value);
                break;
            case IntegerValue integer:
                _writer.WriteNumberValue(integer.Value);
                break;
            case BooleanValue boolean:
                _writer.WriteBooleanValue(boolean.Value);
                break;
            case ListValue list:
                _writer.WriteStartArray();
                foreach (var item in list.Span)
                {
                    Write(item);
                }

                _writer.WriteEndArray();
                break;
            case ObjectValue @object:
                _writer.WriteStartObject();
                foreach (ref readonly var property in Sorted(@object))
                {
                    Write(property.Name, property.Value);
                }

                _writer.WriteEndObject();
                break;
            default:
                _writer.WriteNullValue();
                break;
        }
    }

    private static PropertyRun Sorted(ObjectValue value)
    {
        var properties = value.Properties;
        for (var i = 1; i < properties.Count; i++)
        {
            if (Utf8Order.CompareText(properties[i - 1].Name, properties[i].Name) > 0)
            {
                return value.Sorted;
            }
        }

        return properties;
    }
}

using Clan.Sdk.Json;
using Clan.Sdk.Model;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// Writes the machines of the canonical form and its tags, compact. What machines say alike is put into JSON once, and what differs is read
/// array by array, since a hundred thousand machines are more than a processor's caches hold.
/// </summary>
internal sealed class CanonicalMachinesJson : IDisposable
{
    private readonly NixJsonWriter _writer;
    private readonly MachineTable _machines;
    private readonly EncodedNames _names;
    private readonly EncodedNames _tagNames;
    private readonly NixJsonWriter _json = new();

    // What stands between a machine's key and its name, name and tags, and behind the tags, for machines like this one.
    private int _model = -1;
    private byte[] _beforeName = [];
    private byte[] _beforeTags = [];
    private byte[] _afterTags = [];

    public CanonicalMachinesJson(NixJsonWriter writer, MachineTable machines)
    {
        _writer = writer;
        _machines = machines;
        _names = EncodedNames.Of(machines.Names);
        _tagNames = EncodedNames.Of(machines.TagNames);
    }

    public void WriteMachines()
    {
        _writer.StartObject();
        for (var machine = 0; machine < _machines.Count; machine++)
        {
            var model = _machines.Model(machine);
            if (model == machine || machine == 0)
            {
                WriteFields(machine);
                continue;
            }

            if (model != _model)
            {
                Encode(model);
            }

            WriteLikeModel(machine);
        }

        _writer.EndObject();
    }

    /// <summary>Writes the tags with their machines.</summary>
    public void WriteTags(ObjectValue tags)
    {
        _writer.StartObject();
        foreach (var tag in tags.Sorted)
        {
            _writer.Name(tag.Name);
            if (ReferenceEquals(tag.Value, _machines.NameList) && _names.Count > 0)
            {
                _writer.StartList();
                _writer.Encoded(_names.All);
                _writer.EndList();
            }
            else
            {
                CanonicalJson.Write(_writer, tag.Value);
            }
        }

        _writer.EndObject();
    }

    public void Dispose()
    {
        _names.Dispose();
        _tagNames.Dispose();
        _json.Dispose();
    }

    private void WriteFields(int machine)
    {
        _writer.Name(_names[machine]);
        _writer.StartObject();

        // Options are evaluated in the order of their names, so the fields stand in order.
        foreach (ref readonly var field in _machines.Fields(machine).Properties)
        {
            _writer.Name(field.Name);
            if (field.Name == "tags")
            {
                _writer.Names(_tagNames, _machines.Tags(machine));
            }
            else
            {
                CanonicalJson.Write(_writer, field.Value);
            }
        }

        _writer.EndObject();
    }

    // The first machine is written in full, so there is always a comma to begin with.
    private void WriteLikeModel(int machine)
    {
        var tags = _machines.Tags(machine);
        var length = (2 * _names.ItemLength(machine)) + _beforeName.Length + _beforeTags.Length + 1 + _afterTags.Length;
        foreach (var tag in tags)
        {
            length += _tagNames.ItemLength(tag);
        }

        var room = _writer.Room(length + EncodedNames.Slack);
        var written = _names.CopyItem(machine, room);
        _beforeName.CopyTo(room[written..]);
        written += _beforeName.Length;

        // Each item brings the comma of a list; a colon or a bracket takes its place.
        var name = written;
        written += _names.CopyItem(machine, room[written..]);
        room[name] = (byte)':';
        _beforeTags.CopyTo(room[written..]);
        written += _beforeTags.Length;
        var list = written++;
        if (tags.Length > 0)
        {
            written = list;
            foreach (var tag in tags)
            {
                written += _tagNames.CopyItem(tag, room[written..]);
            }
        }

        room[list] = (byte)'[';
        _afterTags.CopyTo(room[written..]);
        _writer.Advance(written + _afterTags.Length);
    }

    private void Encode(int model)
    {
        var fields = _machines.Fields(model).Properties;
        var name = IndexOf(fields, "name");
        var tags = IndexOf(fields, "tags");
        _beforeName = [.. ":{"u8, .. Encode(fields[..name], commaFirst: false), .. (name > 0 ? ","u8 : ""u8), .. "\"name\""u8];
        _beforeTags = [.. Encode(fields[(name + 1)..tags], commaFirst: true), .. ",\"tags\":"u8];
        _afterTags = [.. "]"u8, .. Encode(fields[(tags + 1)..], commaFirst: true), .. "}"u8];
        _model = model;
    }

    private ReadOnlySpan<byte> Encode(PropertyRun fields, bool commaFirst)
    {
        _json.Clear();
        if (commaFirst)
        {
            _json.Advance(0);
        }

        foreach (ref readonly var field in fields)
        {
            _json.Name(field.Name);
            CanonicalJson.Write(_json, field.Value);
        }

        return _json.Written;
    }

    private static int IndexOf(PropertyRun fields, string name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

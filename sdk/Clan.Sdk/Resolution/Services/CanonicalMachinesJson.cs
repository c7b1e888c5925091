using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>
/// Writes the machines of the canonical form, compact. What machines say alike is put into JSON once; what differs is read
/// array by array, since a hundred thousand machines are more than a processor's caches hold.
/// </summary>
internal sealed class CanonicalMachinesJson : IDisposable
{
    private const int Block = 256;

    private readonly NixJsonWriter _writer;
    private readonly MachineTable _machines;
    private readonly EncodedNames _names = new(Block);
    private readonly EncodedNames _tagNames;
    private readonly NixJsonWriter _model = new();

    // Which machine the model is, and where in it the name and the tags go.
    private int _modelNumber = -1;
    private int _nameAt;
    private int _tagsAt;

    public CanonicalMachinesJson(NixJsonWriter writer, MachineTable machines)
    {
        _writer = writer;
        _machines = machines;
        _tagNames = new(machines.TagNames.Count);
        foreach (var tag in machines.TagNames)
        {
            _tagNames.Add(tag);
        }
    }

    public void Write()
    {
        _writer.StartObject();
        for (var start = 0; start < _machines.Count; start += Block)
        {
            var end = Math.Min(start + Block, _machines.Count);
            _names.Clear();
            for (var machine = start; machine < end; machine++)
            {
                _names.Add(_machines.Names[machine]);
            }

            for (var machine = start; machine < end; machine++)
            {
                Write(machine, _names[machine - start]);
            }
        }

        _writer.EndObject();
    }

    public void Dispose() => _model.Dispose();

    private void Write(int machine, ReadOnlySpan<byte> key)
    {
        var model = _machines.Model(machine);
        if (model != _modelNumber)
        {
            Encode(model);
        }

        _writer.Name(key);
        _writer.Part(_model.Written[.._nameAt]);
        if (model == machine)
        {
            CanonicalJson.Write(_writer, _machines.Fields(machine)["name"]!);
        }
        else
        {
            _writer.Encoded(key);
        }

        _writer.Part(_model.Written[_nameAt.._tagsAt]);
        _writer.Names(_tagNames, _machines.Tags(machine));
        _writer.LastPart(_model.Written[_tagsAt..]);
    }

    private void Encode(int model)
    {
        _model.Clear();
        _model.StartObject();

        // Options are evaluated in the order of their names, so the fields stand in order: the name before the tags.
        foreach (ref readonly var field in _machines.Fields(model).Span)
        {
            _model.Name(field.Name);
            switch (field.Name)
            {
                case "name":
                    _nameAt = _model.Written.Length;
                    _model.LastPart([]);
                    break;
                case "tags":
                    _tagsAt = _model.Written.Length;
                    _model.LastPart([]);
                    break;
                default:
                    CanonicalJson.Write(_model, field.Value);
                    break;
            }
        }

        _model.EndObject();
        _modelNumber = model;
    }
}

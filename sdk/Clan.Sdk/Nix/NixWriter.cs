using System.Globalization;
using System.Text;
using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>
/// Writes definitions as a module of clan. Every name and every text is quoted, so that none of them is code; only
/// <see cref="NixExpression"/> is taken as it is.
/// </summary>
/// <param name="up">The way from the folder of the file to the flake's root: nothing, or <c>../</c> once or more.</param>
internal sealed class NixWriter(string up)
{
    private static readonly HashSet<string> Keywords = ["assert", "else", "if", "in", "inherit", "let", "or", "rec", "then", "with"];

    private readonly StringBuilder _text = new();

    /// <summary>The module.</summary>
    /// <param name="definitions">What it defines.</param>
    /// <param name="up">The way to the flake's root.</param>
    public static string Module(IReadOnlyList<NixDefinition> definitions, string up)
    {
        var writer = new NixWriter(up);
        writer.WriteModule(definitions);
        return writer._text.ToString();
    }

    /// <summary>A text as a literal of Nix.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            quoted.Append(
                text[i] switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    // Also alone: what follows it must never make it the begin of code.
                    '$' => "\\$",
                    var other => other.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A path from the file that names it.</summary>
    public static string Path(string up, string path)
    {
        var start = up.Length == 0 ? "./" : up;
        return path == "." ? $"(./. + {Quote("/" + up)})"
            : path.Split('/').All(IsPlainPart) ? start + path
            : $"(./. + {Quote("/" + up + path)})";
    }

    private void WriteModule(IReadOnlyList<NixDefinition> definitions)
    {
        var hasExpressions = definitions.Any(definition => definition.Value.HoldsNixExpression);
        _text.Append("{ lib, self, ... }:\n");
        if (hasExpressions)
        {
            _text.Append("let\n  inputs = self.inputs;\nin\n");
        }

        _text.Append("{\n");
        foreach (var definition in definitions)
        {
            _text.Append("  inventory");
            foreach (var name in definition.Path)
            {
                _text.Append('.').Append(Name(name));
            }

            _text.Append(definition.IsAppended ? " = lib.mkAfter " : " = ");
            Write(Wrapped(definition), depth: 1);
            _text.Append(";\n");
        }

        _text.Append("}\n");
    }

    // Under services clan makes JSON of each module, which no function is: what calls itself a text passes as one.
    private static ClanValue Wrapped(NixDefinition definition) =>
        definition.Value is ListValue list && NixPlaces.IsServicesExtraModules(definition.Path)
            ? new ListValue([.. list.Items.Select(item => item.HoldsNixExpression ? new Shown(item) : item)], list.Location)
            : definition.Value;

    private void Write(ClanValue value, int depth)
    {
        switch (value)
        {
            case Shown { Module: var module }:
                WriteShown(module, depth);
                break;
            case NixPath path:
                _text.Append(Path(up, path.RelativePath));
                break;
            case NixExpression expression:
                // On lines of its own: it may end in a comment.
                _text.Append("(\n").Append(expression.Text).Append('\n');
                Indent(depth).Append(')');
                break;
            case StringValue text:
                _text.Append(text.Value.Contains('\0', StringComparison.Ordinal) ? Json(text) : Quote(text.Value));
                break;
            case IntegerValue { Value: >= 0 and var integer }:
                _text.Append(integer.ToString(CultureInfo.InvariantCulture));
                break;
            case IntegerValue or NumberValue:
                _text.Append(Json(value));
                break;
            case BooleanValue boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case ListValue list:
                WriteList(list, depth);
                break;
            case ObjectValue @object:
                WriteObject(@object, depth);
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    // What Nix writes otherwise, or has no literal for, it reads as the JSON that it would have been.
    private static string Json(ClanValue value) => $"(builtins.fromJSON {Quote(CanonicalJson.ToText(value, indented: false))})";

    private void WriteShown(ClanValue module, int depth)
    {
        _text.Append("{\n");
        Indent(depth + 1).Append("__toString = _: ").Append(Quote(NixLabel.Of(module))).Append(";\n");
        Indent(depth + 1).Append("__functor = _: _: {\n");
        Indent(depth + 2).Append("imports = [\n");
        Indent(depth + 3);
        Write(module, depth + 3);
        _text.Append('\n');
        Indent(depth + 2).Append("];\n");
        Indent(depth + 1).Append("};\n");
        Indent(depth).Append('}');
    }

    private void WriteList(ListValue list, int depth)
    {
        if (list.Count == 0)
        {
            _text.Append("[ ]");
            return;
        }

        _text.Append("[\n");
        foreach (var item in list.Items)
        {
            Indent(depth + 1);
            Write(item, depth + 1);
            _text.Append('\n');
        }

        Indent(depth).Append(']');
    }

    private void WriteObject(ObjectValue @object, int depth)
    {
        if (@object.Count == 0)
        {
            _text.Append("{ }");
            return;
        }

        _text.Append("{\n");
        foreach (var (name, value, _) in @object.Sorted)
        {
            Indent(depth + 1).Append(Name(name)).Append(" = ");
            Write(value, depth + 1);
            _text.Append(";\n");
        }

        Indent(depth).Append('}');
    }

    private StringBuilder Indent(int depth) => _text.Append(' ', depth * 2);

    private static string Name(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && !Keywords.Contains(name)
            ? name
            : Quote(name);

    private static bool IsPlainPart(string part) =>
        part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+');

    /// <summary>A module that shows itself as a text.</summary>
    private sealed class Shown(ClanValue module) : ClanValue(module.Location)
    {
        public ClanValue Module => module;
    }
}

using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Values;

/// <summary>Any JSON as an expression that becomes a <see cref="ClanValue"/>.</summary>
internal static class FreeValue
{
    private const int DeepestExpression = 40;

    public static Doc Of(ClanValue value) =>
        value switch
        {
            StringValue text => CSharpLiteral.Text(text.Value),
            IntegerValue integer => CSharpLiteral.Integer(integer.Value),
            NumberValue number => CSharpLiteral.Number(number.Value),
            BooleanValue boolean => CSharpLiteral.Boolean(boolean.Value),
            NixPath path => Calls.Call("NixPath.Of", CSharpLiteral.Quoted(path.RelativePath)),
            NixExpression expression => Calls.Call("NixExpression.Raw", CSharpLiteral.Text(expression.Text)),
            _ when value.Depth > DeepestExpression && !value.HoldsNix => Calls.Call(
                "ClanValue.Parse",
                CSharpLiteral.Quoted(value.ToString())
            ),
            ListValue list => Calls.List([.. list.Items.Select(Of)]),
            ObjectValue record => Calls.Initializer("new Dictionary<string, ClanValue>", Entries(record)),
            _ => "ClanValue.Null",
        };

    /// <summary>The settings of a role whose options nobody described.</summary>
    public static Doc Settings(ObjectValue record) => Calls.Initializer("new", Entries(record));

    private static Doc[] Entries(ObjectValue record) =>
        [.. record.Properties.Select(property => Doc.Concat("[", CSharpLiteral.Quoted(property.Name), "] = ", Of(property.Value)))];
}

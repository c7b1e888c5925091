using System.CommandLine;
using System.Globalization;
using Clan.Sdk.Options;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>--as-of</c>: the day of clan-core to read the services schema by, which changed in the months that it lived.</summary>
internal sealed class DayOption : Option<string?>
{
    public DayOption()
        : base("--as-of")
    {
        HelpName = "DAY";
        Description =
            "The day of clan-core to read the services schema by, such as 2025-01-10. Default: January 2025, or its last day where the inventory uses what came later.";
        Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            )
            {
                result.AddError($"'{token.Value}' is no day. Write it as 2025-01-10.");
            }
        });
    }
}

using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Says what came of a write.</summary>
internal interface IWriteReport
{
    /// <summary>The inventory itself has errors: nothing was tried.</summary>
    void Refused(IReadOnlyList<Finding> findings);

    /// <summary>The plan was carried out, or refused for what it says itself.</summary>
    void Done(WritePlan plan, IReadOnlyList<Finding> findings);
}

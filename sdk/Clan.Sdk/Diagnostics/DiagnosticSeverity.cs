namespace Clan.Sdk;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Accepted by clan, but probably not what was meant.</summary>
    Warning,

    /// <summary>clan refuses the inventory, or a part of it.</summary>
    Error,
}

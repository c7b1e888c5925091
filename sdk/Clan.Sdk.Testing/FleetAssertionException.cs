namespace Clan.Sdk.Testing;

/// <summary>A fleet is not as a test says. The message says what is wrong and where it was written; every test framework shows it.</summary>
public sealed class FleetAssertionException : Exception
{
    /// <summary>A failed assertion.</summary>
    public FleetAssertionException() { }

    /// <summary>A failed assertion with what is wrong.</summary>
    /// <param name="message">What is wrong.</param>
    public FleetAssertionException(string message)
        : base(message) { }

    /// <summary>A failed assertion with what is wrong and what caused it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public FleetAssertionException(string message, Exception innerException)
        : base(message, innerException) { }
}

namespace Vooraf.Planning.Conformance;

/// <summary>A conformance run cannot begin: no token, no person, no scripts. The message is for the one who started it.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes one.</summary>
    public ConformanceException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">HTTP status; 0 when the connection was closed without an answer.</param>
/// <param name="Headers">The headers, names in lower case.</param>
/// <param name="Body">The body.</param>
/// <param name="Took">Time from the last byte sent to the last byte received.</param>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body, TimeSpan Took)
{
    /// <summary>True when the program answered, not the web server before it, which gives no correlation id.</summary>
    public bool IsOfProgram => Headers.ContainsKey("x-request-id");
}

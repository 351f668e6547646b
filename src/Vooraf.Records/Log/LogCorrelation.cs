namespace Vooraf.Records.Log;

/// <summary>An id by which others recognise the same request.</summary>
/// <param name="Name">Name of the header it came in: <c>X-Correlation-ID</c>, <c>MedMij-Request-ID</c> or <c>AORTA-ID</c>.</param>
/// <param name="Value">The id.</param>
public readonly record struct LogCorrelation(string Name, string Value);

namespace Vooraf.Access.Auditing;

/// <summary>A line in plain language (B1).</summary>
/// <param name="What">What was done, by whom.</param>
/// <param name="Data">Which data.</param>
/// <param name="Why">Why it was allowed or refused.</param>
public sealed record PersonLogText(string What, string Data, string Why);

using Vooraf.Access.Tokens;

namespace Vooraf.Access.Foreign;

/// <summary>What became of a token that is not one of our own: a caller or a fault.</summary>
/// <param name="Caller">Who calls; null with a fault.</param>
/// <param name="Fault">Why it does not count; null with a caller.</param>
public sealed record ForeignReading(Caller? Caller, ForeignFault? Fault);

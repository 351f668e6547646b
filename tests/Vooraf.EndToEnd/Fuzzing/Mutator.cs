namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>A way to change a request.</summary>
/// <param name="Name">What it does, in a few words.</param>
/// <param name="Apply">Does it; gives the same request where it does not apply.</param>
internal sealed record Mutator(string Name, Func<FuzzCase, Choices, FuzzCase> Apply);

namespace Vooraf.Planning.People.Stories;

/// <summary>A code with its system and Dutch display.</summary>
internal sealed record Coded(string System, string Code, string Display);

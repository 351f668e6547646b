namespace Vooraf.Planning.People.Stories;

/// <summary>A made-up care organisation.</summary>
internal sealed record Organisation(string Ura, string Name, Coded Type);

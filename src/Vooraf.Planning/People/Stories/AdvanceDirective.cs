namespace Vooraf.Planning.People.Stories;

/// <summary>An advance directive (wilsverklaring) with the document.</summary>
internal sealed record AdvanceDirective(Coded Type, DateOnly Date, string Comment);

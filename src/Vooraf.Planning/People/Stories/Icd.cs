namespace Vooraf.Planning.People.Stories;

/// <summary>An implanted defibrillator.</summary>
internal sealed record Icd(Coded Type, string Gtin, DateOnly Since, string Note);

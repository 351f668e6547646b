namespace Vooraf.Planning.People.Stories;

/// <summary>The person whom the plan is about.</summary>
internal sealed record Person(string Bsn, Human Human, DateOnly BirthDate, Home Home, bool LegallyCapable, string CapabilityComment);

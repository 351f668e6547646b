namespace Vooraf.Planning.People.Stories;

/// <summary>A made-up professional at an organisation.</summary>
internal sealed record Professional(string Uzi, Human Human, Coded Specialty, Organisation Organisation);

namespace Vooraf.Planning.People.Stories;

/// <summary>A made-up address.</summary>
internal sealed record Home(string Street, string HouseNumber, string PostalCode, string City);

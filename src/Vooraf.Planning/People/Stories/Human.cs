namespace Vooraf.Planning.People.Stories;

/// <summary>A made-up human being.</summary>
/// <param name="Given">First name.</param>
/// <param name="Prefix">Prefix of the family name, or empty.</param>
/// <param name="Family">Family name without prefix.</param>
/// <param name="Female">Female, else male.</param>
/// <param name="Phone">Telephone number.</param>
internal sealed record Human(string Given, string Prefix, string Family, bool Female, string Phone)
{
    public string FullFamily => Prefix.Length == 0 ? Family : Prefix + " " + Family;

    public string FullName => Given + " " + FullFamily;

    public string Email => (Given + "." + Family).ToLowerInvariant() + "@voorbeeld.example";
}

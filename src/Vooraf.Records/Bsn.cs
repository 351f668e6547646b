namespace Vooraf.Records;

/// <summary>The citizen service number (burgerservicenummer) that names a person.</summary>
public static class Bsn
{
    /// <summary>The identifier system of a BSN as FHIR in the Netherlands writes it.</summary>
    public const string System = "http://fhir.nl/fhir/NamingSystem/bsn";

    /// <summary>The same as an object identifier; accepted, never made here.</summary>
    public const string SystemOid = "urn:oid:2.16.840.1.113883.2.4.6.3";

    /// <summary>True when an identifier with this system is a BSN.</summary>
    public static bool IsSystem(string? system) =>
        string.Equals(system, System, StringComparison.Ordinal) || string.Equals(system, SystemOid, StringComparison.Ordinal);

    /// <summary>The form by which persons are found: nine digits, an older number of eight digits filled up with a zero. Anything else stays as it is.</summary>
    public static string Normalise(string value) => value.Length == 8 ? "0" + value : value;
}

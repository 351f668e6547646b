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

    /// <summary>
    /// The eleven test (elfproef) on eight or nine digits: 9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of eleven, and not all are zero.
    /// </summary>
    public static bool PassesElevenTest(string value)
    {
        var digits = Normalise(value);
        if (digits.Length != 9 || digits.AsSpan().ContainsAnyExceptInRange('0', '9') || !digits.AsSpan().ContainsAnyExcept('0'))
            return false;

        var sum = -(digits[8] - '0');
        for (var place = 0; place < 8; place++)
            sum += (9 - place) * (digits[place] - '0');
        return sum % 11 == 0;
    }
}

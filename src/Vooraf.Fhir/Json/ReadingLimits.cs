namespace Vooraf.Fhir.Json;

/// <summary>How large and deep a resource may be, so that one request cannot take the memory of all others.</summary>
public static class ReadingLimits
{
    /// <summary>The deepest nesting of objects and arrays.</summary>
    public const int Depth = 64;

    /// <summary>The greatest number of JSON tokens (names, values, brackets).</summary>
    public const int Tokens = 400_000;

    /// <summary>The greatest number of bytes in one string, base64 apart (https://hl7.org/fhir/R4/datatypes.html#string: 1 MB).</summary>
    public const int StringBytes = 1024 * 1024;

    /// <summary>The greatest number of characters in a number.</summary>
    public const int NumberCharacters = 64;

    /// <summary>The number of issues after which reading stops.</summary>
    public const int Issues = 50;
}

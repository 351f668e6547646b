using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>What to do about a malformed primitive.</summary>
internal static class PrimitiveAdvice
{
    internal static string For(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Base64Binary => "A base64Binary must be base64 with the usual alphabet and padding.",
        PrimitiveKind.Code => "A code must have no white space at its ends and only single spaces inside.",
        PrimitiveKind.Date => "A date must be an existing year, month or day: YYYY, YYYY-MM or YYYY-MM-DD.",
        PrimitiveKind.DateTime => "A dateTime must be YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with a time zone, and must exist.",
        PrimitiveKind.Decimal => $"A decimal must have {ReadingLimits.NumberCharacters} characters at most and an exponent of 308 at most.",
        PrimitiveKind.Id => "An id must be 1 to 64 letters, digits, hyphens and dots.",
        PrimitiveKind.Instant => "An instant must be YYYY-MM-DDThh:mm:ss with a time zone, and must exist.",
        PrimitiveKind.Integer => "An integer must be a whole number of 32 bits.",
        PrimitiveKind.Oid => "An oid must be urn:oid: and numbers separated by dots.",
        PrimitiveKind.PositiveInt => "A positiveInt must be a whole number from 1 to 2147483647.",
        PrimitiveKind.Time => "A time must be hh:mm:ss, without a time zone.",
        PrimitiveKind.UnsignedInt => "An unsignedInt must be a whole number from 0 to 2147483647.",
        PrimitiveKind.Uuid => "A uuid must be urn:uuid: and a UUID in lower case.",
        _ => "A uri must have no white space.",
    };
}

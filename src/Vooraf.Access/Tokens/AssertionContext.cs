using System.Text.Json;
using Vooraf.Access.Auditing;
using Vooraf.Access.Jwts;

namespace Vooraf.Access.Tokens;

/// <summary>
/// Reads for whom a client acts from the signed <c>extensions</c> of its assertion: <c>hl7-b2b</c> (HL7 FHIR UDAP Security, B2B Authorization Extension Object) and, for
/// what that has no field for, <c>vooraf</c>. What stands there and is not understood is refused, never passed over.
/// </summary>
internal static class AssertionContext
{
    private const string B2B = "hl7-b2b";
    private const string Own = "vooraf";
    private const int LongestText = 256;
    private const int LongestReason = 1000;

    private static readonly string[] OwnMembers = ["organization_type", "responsible_person", "patient", "emergency_reason"];

    /// <summary>What it says, or one sentence about what is wrong.</summary>
    public static (StatedContext? Context, string? Wrong) Read(JsonElement claims)
    {
        if (!claims.TryGetProperty("extensions", out var extensions))
            return (StatedContext.Nothing, null);
        if (extensions.ValueKind != JsonValueKind.Object)
            return (null, "The extensions of the assertion must be an object.");

        var context = StatedContext.Nothing;
        if (extensions.TryGetProperty(B2B, out var b2b) && WrongIn(b2b, ref context) is { } wrong)
            return (null, wrong);
        return extensions.TryGetProperty(Own, out var own) && WrongInOwn(own, ref context) is { } wrongInOwn ? (null, wrongInOwn) : (context, null);
    }

    private static string? WrongIn(JsonElement b2b, ref StatedContext context)
    {
        if (b2b.ValueKind != JsonValueKind.Object || b2b.Has("version") && b2b.TextOf("version") is not "1")
            return "hl7-b2b must be an object of version \"1\".";
        foreach (var name in (ReadOnlySpan<string>)["subject_id", "subject_name", "subject_role", "organization_id", "organization_name"])
        {
            if (!IsText(b2b, name, LongestText))
                return $"{name} of hl7-b2b must be a text of at most {LongestText} characters, without control characters.";
        }

        var ura = b2b.TextOf("organization_id") is { } id ? StatedCodes.UraOf(id) : "";
        if (ura is null)
            return "organization_id of hl7-b2b must be a URA: its 8 digits, or urn:oid:2.16.528.1.1007.3.3. and its digits.";
        if (b2b.TextsOf("purpose_of_use") is not { Length: <= 1 } purposes)
            return "purpose_of_use of hl7-b2b must name one purpose.";
        var purpose = purposes.Length == 0 ? "" : StatedCodes.PurposeOf(purposes[0]);
        if (purpose is null)
            return "purpose_of_use of hl7-b2b must be a code of v3-ActReason.";

        context = context with
        {
            Ura = ura.Length == 0 ? null : ura,
            OrganisationName = b2b.TextOf("organization_name"),
            PersonId = b2b.TextOf("subject_id"),
            PersonName = b2b.TextOf("subject_name"),
            PersonRole = b2b.TextOf("subject_role"),
            Purpose = purpose.Length == 0 ? null : purpose,
        };
        return null;
    }

    private static string? WrongInOwn(JsonElement own, ref StatedContext context)
    {
        if (own.ValueKind != JsonValueKind.Object || own.EnumerateObject().Any(member => !OwnMembers.Contains(member.Name, StringComparer.Ordinal)))
            return $"The extension {Own} is an object that may hold {string.Join(", ", OwnMembers)}.";
        foreach (var name in OwnMembers)
        {
            if (!IsText(own, name, LongestReason))
                return $"{name} of {Own} must be a text of at most {LongestReason} characters, without control characters.";
        }

        context = context with
        {
            OrganisationType = own.TextOf("organization_type"),
            ResponsiblePerson = own.TextOf("responsible_person"),
            Patient = own.TextOf("patient"),
            EmergencyReason = own.TextOf("emergency_reason"),
        };
        return null;
    }

    private static bool IsText(JsonElement element, string name, int longest) => !element.Has(name) || element.TextOf(name) is { } text && text.Length <= longest && LogText.Fits(text);
}

using System.Buffers.Text;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>The form of the primitives that JSON writes as a string.</summary>
internal static class StringForm
{
    internal static bool Holds(PrimitiveKind kind, ReadOnlySpan<byte> text) => kind switch
    {
        PrimitiveKind.Base64Binary => Base64.IsValid(text),
        PrimitiveKind.Code => UriForm.IsCode(text),
        PrimitiveKind.Date => DateForm.IsDate(text),
        PrimitiveKind.DateTime => DateForm.IsDateTime(text),
        PrimitiveKind.Id => UriForm.IsId(text),
        PrimitiveKind.Instant => DateForm.IsInstant(text),
        PrimitiveKind.Oid => UriForm.IsOid(text),
        PrimitiveKind.Time => DateForm.IsTime(text),
        PrimitiveKind.Uri or PrimitiveKind.Url or PrimitiveKind.Canonical => UriForm.IsUri(text),
        PrimitiveKind.Uuid => UriForm.IsUuid(text),
        _ => true,
    };
}

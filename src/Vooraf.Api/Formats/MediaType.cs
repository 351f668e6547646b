namespace Vooraf.Api.Formats;

/// <summary>Reads media types and the short names of <c>_format</c>.</summary>
internal static class MediaType
{
    public const string Json = "application/fhir+json; charset=utf-8";
    public const string Xml = "application/fhir+xml; charset=utf-8";

    public static string Of(WireFormat format) => format == WireFormat.Json ? Json : Xml;

    /// <summary>The format that a media type or short name stands for; null when it is none of FHIR's. A plus may have come in as a space.</summary>
    public static WireFormat? FormatOf(ReadOnlySpan<char> name)
    {
        if (Is(name, "application/fhir+json") || Is(name, "application/json") || Is(name, "json") || Is(name, "text/json") || Is(name, "application/fhir json"))
            return WireFormat.Json;
        if (Is(name, "application/fhir+xml") || Is(name, "application/xml") || Is(name, "xml") || Is(name, "text/xml") || Is(name, "application/fhir xml"))
            return WireFormat.Xml;
        return null;
    }

    /// <summary>Takes the type off a media type and leaves its parameters.</summary>
    public static ReadOnlySpan<char> Cut(ref ReadOnlySpan<char> text, char separator)
    {
        var end = text.IndexOf(separator);
        var head = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + 1)..];
        return head.Trim();
    }

    /// <summary>False when a parameter says another character set than UTF-8 or another FHIR version than R4.</summary>
    public static bool ParametersFit(ReadOnlySpan<char> parameters)
    {
        while (!parameters.IsEmpty)
        {
            var value = Cut(ref parameters, ';');
            var name = Cut(ref value, '=');
            value = value.Trim('"');
            if (Is(name, "charset") && !Is(value, "utf-8") && !Is(value, "utf8"))
                return false;
            if (Is(name, "fhirVersion") && !Is(value, "4.0"))
                return false;
        }

        return true;
    }

    public static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}

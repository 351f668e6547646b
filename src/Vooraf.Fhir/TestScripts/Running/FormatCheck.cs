namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>An answer must be in the format that was asked for (https://hl7.org/fhir/R4/http.html#mime-type), whether or not the script asserts it.</summary>
internal static class FormatCheck
{
    public static Verdict Of(ScriptRequest request, Exchange exchange)
    {
        var isWanted = exchange.Status is < 200 or >= 300
            || request.Accept is not (FhirTransport.Json or FhirTransport.Xml)
            || (exchange.Response.MediaType is null && !exchange.Response.HasResource)
            || string.Equals(exchange.Response.MediaType, request.Accept, StringComparison.OrdinalIgnoreCase);
        return Verdict.Of(isWanted, () => $"{request.Accept} was asked for, and the answer is {exchange.Response.MediaType ?? "of no media type"}");
    }
}

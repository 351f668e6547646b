namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>The words of R4 for status codes (https://hl7.org/fhir/R4/valueset-assert-response-code-types.html).</summary>
internal static class StatusWords
{
    /// <summary>The status code of a word; the word itself when R4 does not know it.</summary>
    public static string CodeOf(string word) => word switch
    {
        "okay" => "200",
        "created" => "201",
        "noContent" => "204",
        "notModified" => "304",
        "bad" => "400",
        "forbidden" => "403",
        "notFound" => "404",
        "methodNotAllowed" => "405",
        "conflict" => "409",
        "gone" => "410",
        "preconditionFailed" => "412",
        "unprocessable" => "422",
        _ => word,
    };
}

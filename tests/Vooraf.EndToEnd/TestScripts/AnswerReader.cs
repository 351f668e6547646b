using Vooraf.Fhir.Json;
using Vooraf.Fhir.Xml;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Reads an answer strictly; XML is judged after conversion to JSON.</summary>
internal static class AnswerReader
{
    public static async Task<ScriptAnswer> ReadAsync(ScriptOperation request, HttpResponseMessage answer, CancellationToken cancellation)
    {
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(request.MediaType);
        ReadOnlyMemory<byte> body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        if (request.Format is "xml")
        {
            var conversion = XmlResourceReader.ToJson(body);
            if (!conversion.IsValid)
                return new ScriptAnswer(request, (int)answer.StatusCode, default, conversion.Issues);
            body = conversion.Json;
        }

        using var reading = ResourceReader.Read(body);
        return new ScriptAnswer(request, (int)answer.StatusCode, reading.Document?.RootElement.Clone() ?? default, reading.Issues);
    }
}

using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>The media type of the content; json and xml stand for those of FHIR.</summary>
internal sealed class MediaTypeRule : IAssertRule
{
    public ValueTask<Verdict> JudgeAsync(AssertCase assert, CancellationToken cancellation)
    {
        var wanted = assert.Assert.Wanted switch
        {
            "json" => FhirTransport.Json,
            "xml" => FhirTransport.Xml,
            var other => other.Split(';')[0],
        };
        return new(Comparison.Of(assert.Assert.Operator, assert.Source.MediaType?.ToLowerInvariant(), wanted));
    }
}

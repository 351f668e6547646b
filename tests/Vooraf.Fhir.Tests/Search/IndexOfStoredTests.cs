using System.Buffers;
using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Search;

namespace Vooraf.Fhir.Tests.Search;

/// <summary>Index values are taken out of a resource as it came, yet are those of what is stored of it.</summary>
public class IndexOfStoredTests
{
    private const string OwnBase = "https://here.example/fhir";
    private static readonly ResourceStamp Stamp = new("new-1", "7", new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("""{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"subject":{"reference":"urn:uuid:a"},"participant":[{"individual":{"reference":"urn:uuid:b"}},{"individual":{"reference":"#urn:uuid:a"}}]}""")]
    [InlineData("""{"resourceType":"Consent","status":"active","scope":{"coding":[{"system":"urn:uuid:a","code":"x"}]},"category":[{"text":"x"}],"patient":{"reference":"https://here.example/fhir/Patient/1"},"sourceReference":{"reference":"urn:uuid:b","identifier":{"system":"urn:uuid:a","value":"urn:uuid:b"}}}""")]
    [InlineData("""{"resourceType":"CarePlan","status":"active","intent":"plan","subject":{"reference":"urn:uuid:a"},"instantiatesUri":["urn:uuid:b"],"instantiatesCanonical":["urn:uuid:a"],"meta":{"source":"urn:uuid:b","profile":["urn:uuid:a"],"tag":[{"system":"urn:uuid:a","code":"urn:uuid:b"}]}}""")]
    [InlineData("""{"resourceType":"ValueSet","status":"draft","url":"urn:uuid:a","identifier":[{"system":"urn:uuid:a","value":"urn:uuid:b"}]}""")]
    [InlineData("""{"resourceType":"Bundle","type":"document","identifier":{"system":"urn:uuid:a","value":"urn:uuid:b"},"entry":[{"fullUrl":"urn:uuid:a","resource":{"resourceType":"Composition","status":"final","type":{"text":"x"},"date":"2026","author":[{"reference":"urn:uuid:b"}],"title":"x"}}]}""")]
    [InlineData("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"urn:uuid:a/_history/1"},"focus":[{"reference":"urn:uuid:a"},{"reference":"urn:uuid:b"},{"type":"Patient","identifier":{"value":"urn:uuid:a"}}]}""")]
    public void index_values_with_replaced_references_are_those_of_the_rewritten_resource(string resource)
    {
        using var original = JsonDocument.Parse(resource);
        var stored = new ArrayBufferWriter<byte>();
        ResourceRewriter.Write(original.RootElement, Stamp, Replacement, stored);
        using var rewritten = JsonDocument.Parse(stored.WrittenMemory);
        var indexer = new SearchIndexer(SearchParameterRegistry.R4);

        var index = indexer.Extract(original.RootElement, OwnBase, Replacement)!.Value;

        index.ToArray().ShouldBe(indexer.Extract(rewritten.RootElement, OwnBase)!.Value.ToArray());
        index.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void a_replaced_reference_is_found_by_what_it_became()
    {
        using var document = JsonDocument.Parse("""{"resourceType":"Goal","lifecycleStatus":"active","description":{"text":"x"},"subject":{"reference":"urn:uuid:a"}}""");
        var indexer = new SearchIndexer(SearchParameterRegistry.R4);

        indexer.Extract(document.RootElement, OwnBase, Replacement)!.Value.ToArray()
            .ShouldNotBe(indexer.Extract(document.RootElement, OwnBase)!.Value.ToArray());
    }

    [Fact]
    public void as_many_different_values_as_allowed_are_indexed_and_one_more_is_not()
    {
        IndexOfIdentifiers(SearchIndexer.MostValues)!.Value.Length.ShouldBeGreaterThan(SearchIndexer.MostValues * 3);
        IndexOfIdentifiers(SearchIndexer.MostValues + 1).ShouldBeNull();
    }

    [Fact]
    public void a_value_that_comes_back_is_kept_once()
    {
        IndexOf("""{"resourceType":"Patient","name":[{"given":["Anna"],"family":"Anna"},{"given":["Anna","Bo","Anna"]}]}""")
            .ShouldBe(IndexOf("""{"resourceType":"Patient","name":[{"given":["Anna"],"family":"Anna"},{"given":["Bo"]}]}"""));
    }

    private static ReadOnlyMemory<byte>? IndexOfIdentifiers(int count)
    {
        var identifiers = string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"value":"{{number}}"}"""));
        using var document = JsonDocument.Parse($$"""{"resourceType":"Basic","identifier":[{{identifiers}}]}""");
        return new SearchIndexer(SearchParameterRegistry.R4).Extract(document.RootElement);
    }

    private static byte[] IndexOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new SearchIndexer(SearchParameterRegistry.R4).Extract(document.RootElement)!.Value.ToArray();
    }

    private static string? Replacement(string url) => url switch
    {
        "urn:uuid:a" => "Patient/0190f3c2a5d87b3c9f1e2d3c4b5a6978",
        "urn:uuid:b" => "Practitioner/0190f3c2a5d87b3c9f1e2d3c4b5a6979",
        _ => null,
    };
}

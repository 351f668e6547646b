using Vooraf.Fhir.Search;
using Vooraf.Records.Searching;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Searching;

/// <summary>A reference by BSN (a logical reference) is found as one by address.</summary>
public sealed class LogicalReferenceTests
{
    private const string Bsn = "http://fhir.nl/fhir/NamingSystem/bsn";
    private const string BsnOid = "urn:oid:2.16.840.1.113883.2.4.6.3";
    private const string Mine = "999900018";
    private const string Other = "999900031";

    private static readonly SearchQueryParser Parser = new(SearchParameterRegistry.R4, new SearchQueryOptions());

    private readonly WritingHouse house = new();

    public static TheoryData<string> Queries() =>
    [
        "Observation?patient=Patient/me",
        "Observation?patient=me",
        "Observation?subject=Patient/me",
        "Observation?subject=me",
        "Observation?subject:Patient=me",
        $"Observation?patient.identifier={Bsn}|{Mine}",
        $"Observation?patient.identifier={BsnOid}|{Mine}",
        $"Observation?subject:Patient.identifier={Bsn}|{Mine}",
        $"Observation?subject:identifier={Bsn}|{Mine}",
        "Observation?patient=me&patient:missing=false",
        "Observation?patient=me&subject:missing=false",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task what_names_the_person_by_bsn_is_found_by_person(string query)
    {
        await PersonAsync("me", Mine);
        await ObservationAsync("by-url", Bsn, Mine);
        await ObservationAsync("by-oid", BsnOid, Mine);

        (await FindAsync(query)).ShouldBe("by-url,by-oid");
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task what_waited_for_the_person_is_found_by_person(string query)
    {
        await ObservationAsync("by-url", Bsn, Mine);
        await ObservationAsync("by-oid", BsnOid, Mine);
        (await house.HomeOfAsync("Observation/by-url")).Kind.ShouldBe(HomeKind.Tray);
        await PersonAsync("me", Mine);

        (await FindAsync(query)).Split(',').Order(StringComparer.Ordinal).ShouldBe(["by-oid", "by-url"]);
    }

    [Fact]
    public async Task a_consent_by_bsn_is_found_by_person()
    {
        await PersonAsync("me", Mine);
        await house.StoreAsync(Entries.Put(
            $$$$"""{"resourceType":"Consent","id":"limit","status":"active","scope":{"text":"s"},"category":[{"text":"c"}],"policyRule":{"text":"p"},"patient":{"identifier":{"system":"{{{{Bsn}}}}","value":"{{{{Mine}}}}"}}}"""));

        (await FindAsync("Consent?patient=Patient/me")).ShouldBe("limit");
        (await FindAsync($"Consent?patient.identifier={Bsn}|{Mine}")).ShouldBe("limit");
    }

    [Fact]
    public async Task what_names_another_person_by_bsn_is_not_found()
    {
        await PersonAsync("me", Mine);
        await PersonAsync("other", Other);
        await ObservationAsync("of-other", Bsn, Other);

        (await FindAsync("Observation?patient=Patient/me")).ShouldBeEmpty();
        (await FindAsync($"Observation?patient.identifier={Bsn}|{Mine}")).ShouldBeEmpty();
        (await FindAsync("Observation?patient=Patient/other")).ShouldBe("of-other");
    }

    [Fact]
    public async Task missing_true_leaves_out_what_names_the_person_by_bsn()
    {
        await PersonAsync("me", Mine);
        await ObservationAsync("by-url", Bsn, Mine);

        (await FindAsync("Observation?_id=by-url&patient:missing=true")).ShouldBeEmpty();
        (await FindAsync("Observation?_id=by-url&patient:missing=false")).ShouldBe("by-url");
    }

    [Fact]
    public async Task an_older_number_of_eight_digits_is_the_same_person()
    {
        const string nine = "099990015";
        await PersonAsync("me", nine);
        await ObservationAsync("short", Bsn, nine[1..]);

        (await FindAsync("Observation?patient=Patient/me")).ShouldBe("short");
    }

    private Task<string> PersonAsync(string id, string bsn) =>
        house.StoreAsync(Entries.Put($$$"""{"resourceType":"Patient","id":"{{{id}}}","identifier":[{"system":"{{{Bsn}}}","value":"{{{bsn}}}"}]}"""));

    private Task<string> ObservationAsync(string id, string system, string bsn) => house.StoreAsync(Entries.Put(
        $$$$"""{"resourceType":"Observation","id":"{{{{id}}}}","status":"final","code":{"text":"c"},"subject":{"identifier":{"system":"{{{{system}}}}","value":"{{{{bsn}}}}"}}}"""));

    private async Task<string> FindAsync(string query)
    {
        var mark = query.IndexOf('?', StringComparison.Ordinal);
        var pairs = query[(mark + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        var reading = Parser.Parse(query[..mark], [.. pairs]);
        var answer = await new RecordSearch(house.Store).SearchAsync(SearchCaller.OfHolder("demo", "ehr"), reading.Query.ShouldNotBeNull(query), null, CancellationToken.None);
        answer.IsRefused.ShouldBeFalse(query);
        return SearchHouse.Ids(answer.Matches);
    }
}

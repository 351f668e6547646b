using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search;
using Vooraf.Records.Log;
using Vooraf.Records.Searching;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Sqlite;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Searching;

/// <summary>
/// The real store, indexer, parser and search, with plans of made-up people: <c>a</c> and <c>b</c> at holder north, and <c>c</c> at holder south, who is the same
/// person as <c>a</c>. The id of everything of a person begins with that letter.
/// </summary>
public sealed class SearchHouse : IDisposable
{
    public const string North = "north";
    public const string South = "south";
    public const string Client = "ehr";
    public const string BsnOfA = "999900018";
    public const string BsnOfB = "999900031";

    private const string Sct = "http://snomed.info/sct";
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly string[] Bases = ["https://api.iknl.nl/docs/pzp/r4", "https://fhir.iknl.nl/fhir"];

    private static readonly SearchParameterRegistry Registry = new(
        FhirDefinitions.R4,
        [
            new("description", SearchParameterKind.Token, "http://hl7.org/fhir/SearchParameter/Goal-description", ["Goal"], [], "Goal.description"),
            new("reason-code", SearchParameterKind.Token, "https://fhir.iknl.nl/fhir/SearchParameter/Communication-reason-code", ["Communication"], [], "Communication.reasonCode"),
        ]);

    private static readonly SearchQueryParser Parser = new(Registry, new SearchQueryOptions
    {
        EqualCanonicals = [[.. Bases.Select(one => one + "/Questionnaire/ACP-zib2020")]],
        ValueSets =
        [
            new([.. Bases.Select(one => one + "/ValueSet/ACP-MedicalPolicyGoal")], [new(Sct, "385987000"), new(Sct, "1351964001"), new(Sct, "713148004")]),
            new([.. Bases.Select(one => one + "/ValueSet/ACP-MedicalDeviceProductType-ICD")], [new(Sct, "72506001"), new(Sct, "465460004")]),
        ],
    });

    private readonly TemporaryFolder folder = new();
    private readonly SqliteRecordStore store;
    private readonly RecordSearch search;
    private int written;

    public SearchHouse()
    {
        store = SqliteRecordStore.Open(TestKeys.Settings(folder.Path) with { LowDiskBytes = 0 });
        search = new RecordSearch(store);
        foreach (var holder in new[] { North, South })
        {
            PutAsync(Home.OfDirectory(holder), $"Organization/{holder}-org", """ "identifier":[{"system":"urn:ura","value":"1"}],"name":"Made-up practice" """).GetAwaiter().GetResult();
            PutAsync(Home.OfDirectory(holder), $"Practitioner/{holder}-doc", """ "identifier":[{"system":"urn:uzi","value":"9"}] """).GetAwaiter().GetResult();
            PutAsync(
                Home.OfDirectory(holder),
                $"PractitionerRole/{holder}-role",
                $$""" "practitioner":{"reference":"Practitioner/{{holder}}-doc"},"organization":{"reference":"Organization/{{holder}}-org"} """,
                new LookUp(LookUpKind.Reference, $"PractitionerRole|practitioner|Practitioner/{holder}-doc"),
                new LookUp(LookUpKind.Reference, $"PractitionerRole|organization|Organization/{holder}-org")).GetAwaiter().GetResult();
        }

        PlanAsync(North, "a", BsnOfA).GetAwaiter().GetResult();
        PlanAsync(North, "b", BsnOfB).GetAwaiter().GetResult();
        PlanAsync(South, "c", BsnOfA).GetAwaiter().GetResult();
    }

    public static SearchQueryReading Read(string query, SearchHandling handling = SearchHandling.Strict)
    {
        var mark = query.IndexOf('?', StringComparison.Ordinal);
        var pairs = query[(mark + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair.Length > 1 ? pair[1] : ""));
        return Parser.Parse(query[..mark], [.. pairs], handling);
    }

    public async Task<SearchAnswer> SearchAsync(string query, string holder = North, string client = Client, SearchPage? page = null, SearchHandling handling = SearchHandling.Strict)
    {
        var reading = Read(query, handling);
        reading.Query.ShouldNotBeNull(query);
        return await search.SearchAsync(SearchCaller.OfHolder(holder, client), reading.Query, page, CancellationToken.None);
    }

    /// <summary>Searches at holder north with a sight.</summary>
    public async ValueTask<SearchAnswer> SearchAsync(string query, IDossierSight sight) =>
        await search.SearchAsync(new SearchCaller(North, sight), Read(query).Query.ShouldNotBeNull(query), null, CancellationToken.None);

    /// <summary>What a search finds, as <c>matches + includes</c>, each by ids with commas.</summary>
    public async Task<string> FindAsync(string query, string holder = North, string client = Client, SearchHandling handling = SearchHandling.Strict)
    {
        var answer = await SearchAsync(query, holder, client, null, handling);
        answer.IsRefused.ShouldBeFalse(query);
        answer.Total.ShouldBe(answer.Matches.Length);
        return $"{Ids(answer.Matches)}+{Ids(answer.Includes)}";
    }

    public static string Ids(ImmutableArray<ResourceVersion> versions) => string.Join(',', versions.Select(version => version.Key.Id));

    public async Task PutAsync(Home home, string key, string content, params LookUp[] lookUps)
    {
        var (type, id) = (key.Split('/')[0], key.Split('/')[1]);
        var json = Encoding.UTF8.GetBytes($$"""{"resourceType":"{{type}}","id":"{{id}}",{{content}}}""");
        using var document = JsonDocument.Parse(json);
        var version = new ResourceVersion
        {
            Key = new(type, id),
            Home = home,
            Version = 1,
            LastUpdated = Start.AddMinutes(written++),
            Json = json,
            Index = new SearchIndexer(Registry).Extract(document.RootElement)!.Value,
            Author = new(Client, home.Holder),
        };
        var commit = new Commit { Holder = home.Holder, Writes = [new(version, [.. lookUps, .. Identifiers(type, document.RootElement)])], Log = LogOf(home.Holder) };
        (await store.CommitAsync(commit, CancellationToken.None)).ShouldBe(CommitOutcome.Committed);
    }

    public void Dispose()
    {
        store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        folder.Dispose();
    }

    private static IEnumerable<LookUp> Identifiers(string type, JsonElement resource)
    {
        if (!resource.TryGetProperty("identifier", out var identifiers))
            yield break;
        foreach (var identifier in identifiers.EnumerateArray())
            yield return new(LookUpKind.Identifier, $"{type}|{identifier.GetProperty("system").GetString()}|{identifier.GetProperty("value").GetString()}");
    }

    private static LogEntry LogOf(string holder) =>
        new() { At = Start, CorrelationId = "test", Holder = holder, Author = new(Client, holder), Action = 'C', Interaction = "create", Request = "", Status = 201 };

    private async Task PlanAsync(string holder, string who, string bsn)
    {
        var home = Home.OfDossier(holder, store.AllocateDossier());
        var subject = $$""" "subject":{"reference":"Patient/{{who}}-person"} """;
        var patient = $$""" "patient":{"reference":"Patient/{{who}}-person"} """;
        await PutAsync(
            home, $"Patient/{who}-person", $$""" "identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"{{bsn}}"},{"system":"urn:local","value":"{{who}}"}] """,
            new LookUp(LookUpKind.Person, bsn));
        await Put("RelatedPerson/sister", patient);
        await Put("Encounter/visit", $$""" {{subject}},"reasonReference":[{"reference":"Procedure/{{who}}-talk"}] """);
        await Put("Encounter/absent", $$""" "reasonReference":[{"reference":"Procedure/{{who}}-talk"}] """);
        await Put("Encounter/other", $$""" {{subject}},"reasonReference":[{"reference":"Procedure/{{who}}-operation"},{"reference":"Condition/{{who}}-ill"}] """);
        await Put("Procedure/talk", $$""" {{subject}},{{Code("code", Sct, "713603004")}},"encounter":{"reference":"Encounter/{{who}}-visit"} """);
        await Put("Procedure/operation", $$""" {{subject}},{{Code("code", Sct, "80146002")}},"encounter":{"reference":"Encounter/{{who}}-other"} """);
        await Put("Procedure/loinc", $$""" {{subject}},{{Code("code", "http://loinc.org", "713603004")}} """);
        await Put("Consent/limit", Consent("treatment", Sct, "129125009", $"PractitionerRole/{holder}-role", $"RelatedPerson/{who}-sister", $"Patient/{who}-person"));
        await Put("Consent/limit2", Consent("treatment", Sct, "129125009", $"PractitionerRole/{holder}-role", "RelatedPerson/b-sister", "PractitionerRole/south-role"));
        await Put("Consent/wrong-scope", Consent("research", Sct, "129125009", $"Practitioner/{holder}-doc"));
        await Put("Consent/wrong-system", Consent("treatment", "http://loinc.org", "129125009", $"Practitioner/{holder}-doc"));
        await Put("Consent/will", Consent("adr", "http://terminology.hl7.org/CodeSystem/consentcategorycodes", "acd", $"RelatedPerson/{who}-sister"));
        await Put("Goal/aim", $$""" {{subject}},"category":[{{Concept(Sct, "713603004")}}],{{Code("description", Sct, "1351964001")}} """);
        await Put("Goal/sport", $$""" {{subject}},"category":[{{Concept(Sct, "1")}}],{{Code("description", Sct, "2")}} """);
        foreach (var code in new[] { "153851000146100", "395091006", "340171000146104", "247751003", "570801000146104", "665671000146101", "8867-4" })
            await Put("Observation/o" + code, $$""" {{subject}},{{Code("code", Sct, code)}} """);
        await Put("Device/icd", Code("type", Sct, "72506001"));
        await Put("Device/cane", Code("type", Sct, "37299003"));
        await Put("DeviceUseStatement/uses-icd", $$""" {{subject}},"device":{"reference":"Device/{{who}}-icd"} """);
        await Put("DeviceUseStatement/uses-cane", $$""" {{subject}},"device":{"reference":"Device/{{who}}-cane"} """);
        await Put("CommunicationRequest/tell", $$""" {{subject}},"category":[{{Concept(Sct, "223449006")}}] """);
        await Put("CommunicationRequest/ask", $$""" {{subject}},"category":[{{Concept(Sct, "3")}}] """);
        await Put("Communication/told", $$""" {{subject}},"reasonCode":[{{Concept(Sct, "713603004")}}] """);
        await Put("QuestionnaireResponse/form", $$""" {{subject}},"questionnaire":"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020" """);
        await Put("QuestionnaireResponse/old-form", $$""" {{subject}},"questionnaire":"https://fhir.iknl.nl/fhir/Questionnaire/ACP-zib2020|0.1.3-beta3" """);
        await Put("QuestionnaireResponse/diary", $$""" {{subject}},"questionnaire":"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020-diary" """);

        string Consent(string scope, string system, string category, params string[] actors) =>
            $$""" {{patient}},"scope":{{Concept("http://terminology.hl7.org/CodeSystem/consentscope", scope)}},"category":[{{Concept(system, category)}}],"""
            + $$""" "provision":{"actor":[{{string.Join(',', actors.Select(Actor))}}]} """;

        Task Put(string key, string content) => PutAsync(home, key.Replace("/", $"/{who}-", StringComparison.Ordinal), content);
    }

    private static string Actor(string reference) => $$$"""{"reference":{"reference":"{{{reference}}}"}}""";

    private static string Code(string name, string system, string code) => $"\"{name}\":{Concept(system, code)}";

    private static string Concept(string system, string code) => $$$"""{"coding":[{"system":"{{{system}}}","code":"{{{code}}}"}]}""";
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;
using Vooraf.Testing;
using static Vooraf.Testing.Entries;

namespace Vooraf.Records.Tests.Writing;

/// <summary>What follows from a request is written in its commit. The derivation of these tests keeps one Observation beside every form.</summary>
public sealed class DerivationTests
{
    private const string Patient = """{"resourceType":"Patient","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999900006"}]}""";

    private readonly ShadowOfForms shadow = new();
    private readonly WritingHouse house;

    public DerivationTests() => house = new WritingHouse(new WritingOptions { Derivation = shadow });

    [Fact]
    public async Task what_follows_is_in_the_same_commit_and_in_the_log_but_not_in_the_answer()
    {
        await house.StoreAsync(Post(Patient));
        var before = await DossierAsync();

        var answer = await house.WriteAsync(Post(Form("completed", "Patient/" + before.Resources[0].Key.Id)));

        answer.Entries.ShouldHaveSingleItem().Key!.Value.Type.ShouldBe("QuestionnaireResponse");
        var after = await DossierAsync();
        after.Version.ShouldBe(before.Version + 1);
        Types(after).ShouldBe("Patient QuestionnaireResponse Observation");
        Text(after, "Observation").ShouldContain($"\"reference\":\"{answer.Entries[0].Key}\"");
        var logged = await LastLogAsync();
        logged.Resources.Select(name => name.Split('/')[0]).ShouldBe(["QuestionnaireResponse", "Observation"]);
        Encoding.UTF8.GetString(house.Memory.Outbox[^1].Payload.Span).ShouldContain("Observation/");
    }

    [Fact]
    public async Task it_follows_in_the_transaction_that_makes_the_dossier()
    {
        var answer = await house.TransactAsync("id|1", Post(Patient, "urn:uuid:p"), Post(Form("completed", "urn:uuid:p"), "urn:uuid:f"));
        var again = await house.TransactAsync("id|1", Post(Patient, "urn:uuid:p"), Post(Form("completed", "urn:uuid:p"), "urn:uuid:f"));

        answer.Entries.Length.ShouldBe(2);
        again.Repeated.ShouldBeTrue();
        again.Entries.Length.ShouldBe(2);
        Types(await DossierAsync()).ShouldBe("Patient QuestionnaireResponse Observation");
        Text(await DossierAsync(), "Observation").ShouldContain($"\"reference\":\"{answer.Entries[1].Key}\"");
    }

    [Fact]
    public async Task it_is_updated_and_deleted_with_what_it_follows_from()
    {
        var patient = await house.StoreAsync(Post(Patient));
        var form = await house.StoreAsync(Post(Form("completed", patient)));

        await house.WriteAsync(Put(Form("amended", patient, form.Split('/')[1])));
        Text(await DossierAsync(), "Observation").ShouldContain("\"versionId\":\"2\"");
        var answer = await house.WriteAsync(Delete(form));

        answer.Entries[0].Status.ShouldBe(204);
        Types(await DossierAsync()).ShouldBe("Patient");
        (await LastLogAsync()).Resources.Length.ShouldBe(2);
    }

    [Fact]
    public async Task it_follows_when_something_moves_to_a_dossier_from_a_tray()
    {
        await house.WriteAsync(Put(Form("completed", "Patient/later", "f")));
        house.Memory.Homes.Keys.Select(key => key.Type).ShouldBe(["QuestionnaireResponse"]);

        await house.WriteAsync(Put(Patient.Replace("\"Patient\",", "\"Patient\",\"id\":\"later\",", StringComparison.Ordinal)));

        Types(await DossierAsync()).Split(' ').Order(StringComparer.Ordinal).ShouldBe(["Observation", "Patient", "QuestionnaireResponse"]);
    }

    [Fact]
    public async Task nothing_follows_that_the_request_itself_writes_and_nothing_is_asked_about_other_types()
    {
        var patient = await house.StoreAsync(Post(Patient));
        var asked = shadow.Asked;
        var form = await house.StoreAsync(Post(Form("completed", patient)));
        var observation = (await DossierAsync()).Resources[^1].Key.ToString();

        await house.TransactAsync(Delete(form), Delete(observation));

        Types(await DossierAsync()).ShouldBe("Patient");
        asked.ShouldBe(0);
        shadow.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task when_others_change_the_dossier_in_between_it_is_asked_again()
    {
        var patient = await house.StoreAsync(Post(Patient));
        var others = 0;
        house.Memory.BeforeCommit = async _ =>
        {
            if (others++ == 0)
                await house.StoreAsync(Post(Form("completed", patient)));
        };

        await house.StoreAsync(Post(Form("completed", patient)));

        shadow.Asked.ShouldBe(3);
        Types(await DossierAsync()).Split(' ').Count(type => type is "Observation").ShouldBe(2);
    }

    [Fact]
    public async Task a_refused_request_leaves_nothing_that_follows()
    {
        var patient = await house.StoreAsync(Post(Patient));

        var answer = await house.TransactAsync(Post(Form("completed", patient)), Post(Patient));

        answer.Refusal.ShouldNotBeNull();
        Types(await DossierAsync()).ShouldBe("Patient");
    }

    private static string Form(string status, string patient, string? id = null) =>
        $$$"""{"resourceType":"QuestionnaireResponse",{{{(id is null ? "" : $"\"id\":\"{id}\",")}}}"status":"{{{status}}}","subject":{"reference":"{{{patient}}}"}}""";

    private async Task<Dossier> DossierAsync()
    {
        await foreach (var number in house.Store.DossiersAsync("demo", CancellationToken.None))
            return (await house.Store.ReadDossierAsync(number, CancellationToken.None))!;
        throw new InvalidOperationException("There is no dossier.");
    }

    private async Task<LogEntry> LastLogAsync()
    {
        LogEntry? last = null;
        await foreach (var entry in house.Store.ReadLogAsync(CancellationToken.None))
            last = entry;
        return last!;
    }

    private static string Types(Dossier dossier) => string.Join(' ', dossier.Resources.Select(resource => resource.Key.Type));

    private static string Text(Dossier dossier, string type) => Encoding.UTF8.GetString(dossier.Resources.Single(resource => string.Equals(resource.Key.Type, type, StringComparison.Ordinal)).Json.Span);

    /// <summary>Keeps one Observation for every form, which says the form's status.</summary>
    private sealed class ShadowOfForms : IDerivation
    {
        public int Asked { get; private set; }

        public bool Concerns(string type) => type is "QuestionnaireResponse";

        public ValueTask<ImmutableArray<DerivedWrite>> DeriveAsync(DerivationScope scope)
        {
            Asked++;
            return ValueTask.FromResult<ImmutableArray<DerivedWrite>>([.. scope.Changes.Where(change => change.Key.Type is "QuestionnaireResponse").Select(change => Of(change, scope))]);
        }

        private static DerivedWrite Of(RequestChange change, DerivationScope scope)
        {
            var there = scope.Before?.Resources.FirstOrDefault(stored => stored.Key.Type is "Observation" && Encoding.UTF8.GetString(stored.Json.Span).Contains(change.Key.ToString(), StringComparison.Ordinal));
            var key = there?.Key ?? new ResourceKey("Observation", scope.NextId());
            if (change.IsDelete)
                return new DerivedWrite(key, default);

            using var form = JsonDocument.Parse(change.Json);
            var subject = form.RootElement.GetProperty("subject").GetRawText();
            return new DerivedWrite(key, Encoding.UTF8.GetBytes(
                $$$"""{"resourceType":"Observation","id":"{{{key.Id}}}","status":"final","code":{"text":"{{{form.RootElement.GetProperty("status")}}}"},"subject":{{{subject}}},"derivedFrom":[{"reference":"{{{change.Key}}}"}]}"""));
        }
    }
}

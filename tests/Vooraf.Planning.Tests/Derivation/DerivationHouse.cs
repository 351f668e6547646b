using System.Text;
using System.Text.Json;
using Vooraf.Planning.Current;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>A writer that derives, with one person in its dossier, and short ways to look into it.</summary>
internal sealed class DerivationHouse
{
    public const string Patient = "Patient/p";

    private const string PatientJson = """{"resourceType":"Patient","id":"p","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999900006"}]}""";

    public DerivationHouse() => House = new WritingHouse(new WritingOptions { Derivation = new FormDerivation(PzpStandard.Load(), new ManualTime()) });

    public WritingHouse House { get; }

    public static async Task<DerivationHouse> OpenAsync()
    {
        var house = new DerivationHouse();
        await house.House.WriteAsync(Entries.Put(PatientJson));
        return house;
    }

    /// <summary>Posts a form or anything else, and gives its reference.</summary>
    public Task<string> PostAsync(object resource) => House.StoreAsync(Entries.Post(resource.ToString()!));

    public async Task PutAsync(object resource)
    {
        var answer = await House.WriteAsync(Entries.Put(resource.ToString()!));
        answer.Refusal.ShouldBeNull();
    }

    public async Task DeleteAsync(string reference) => (await House.WriteAsync(Entries.Delete(reference))).Refusal.ShouldBeNull();

    public async Task<Dossier> DossierAsync()
    {
        await foreach (var number in House.Store.DossiersAsync("demo", CancellationToken.None))
            return (await House.Store.ReadDossierAsync(number, CancellationToken.None))!;
        throw new InvalidOperationException("There is no dossier.");
    }

    /// <summary>What is in the dossier, without the Patient: <c>Type code-or-words decision status</c>, derived ones with a star, in order.</summary>
    public async Task<string[]> ToldAsync()
    {
        var dossier = await DossierAsync();
        return [.. dossier.Resources.Where(resource => resource.Key.Type is not "Patient").Select(Told).Order(StringComparer.Ordinal)];
    }

    /// <summary>The derived resources of a type.</summary>
    public async Task<JsonElement[]> DerivedAsync(string type) =>
        [.. (await DossierAsync()).Resources.Where(resource => string.Equals(resource.Key.Type, type, StringComparison.Ordinal) && IsTagged(resource)).Select(Json)];

    /// <summary>What counts, read from the resources and from the forms.</summary>
    public async Task<CurrentPlan> CurrentPlanAsync()
    {
        var dossier = await DossierAsync();
        var all = dossier.Resources;
        var forms = new FormMapping(PzpStandard.Load());
        HolderPlan[] plans =
        [
            new("demo", ResourceMapping.Read(all.Where(one => one.Key.Type is not "QuestionnaireResponse").Select(one => new PlanResource(one.Key.ToString(), one.Json))).Plan),
            .. all.Where(one => one.Key.Type is "QuestionnaireResponse").Select(one => new HolderPlan("demo", forms.ReadStored(one.Json, one.Key.ToString(), key => dossier.Find(key)?.Json ?? default).Plan)),
        ];
        return CurrentPlan.Of(plans, new DateOnly(2026, 11, 22));
    }

    public static JsonElement Json(ResourceVersion version)
    {
        using var document = JsonDocument.Parse(version.Json);
        return document.RootElement.Clone();
    }

    /// <summary>A treatment directive that is posted directly.</summary>
    public static string Directive(string date = "2026-01-10", string type = "permit", string? actor = null, string? id = null, string status = "active", string code = "89666000") =>
        $$$"""
        {"resourceType":"Consent",{{{(id is null ? "" : $"\"id\":\"{id}\",")}}}"status":"{{{status}}}",
        "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},
        "category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"patient":{"reference":"Patient/p"},"dateTime":"{{{date}}}",
        "policy":[{"uri":"https://wetten.overheid.nl/"}],
        "provision":{"type":"{{{type}}}",{{{(actor is null ? "" : Actor(actor))}}}"code":[{"coding":[{"system":"http://snomed.info/sct","code":"{{{code}}}"}]}]}}
        """;

    private static string Actor(string reference) =>
        $$$"""
        "actor":[{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"CONSENTER"}]},"reference":{"reference":"{{{reference}}}"}}],
        """;

    private static bool IsTagged(ResourceVersion version) => Encoding.UTF8.GetString(version.Json.Span).Contains(DerivedMark.System, StringComparison.Ordinal);

    private static string Told(ResourceVersion version)
    {
        var json = Json(version);
        var words = new List<string> { version.Key.Type };
        if (json.TryGetProperty("provision", out var provision))
        {
            words.Add(provision.TryGetProperty("code", out var codes) ? codes[0].GetProperty("coding")[0].GetProperty("code").GetString()! : "sharing");
            words.Add(provision.TryGetProperty("type", out var type) ? type.GetString()! : "other");
        }

        if (json.TryGetProperty("valueString", out var value))
            words.Add(value.GetString()!);
        if (json.TryGetProperty("status", out var status) && status.GetString() is "entered-in-error" or "inactive")
            words.Add(status.GetString()!);
        return string.Join(' ', words) + (IsTagged(version) ? "*" : "");
    }
}

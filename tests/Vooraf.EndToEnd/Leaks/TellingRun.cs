using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Leaks;

/// <summary>Random requests about people, most of them wrong in some way. Keeps what came back that must hold nothing about anybody: errors, headers and links.</summary>
internal sealed class TellingRun(HttpClient client, IReadOnlyList<TellingPerson> people, Random random)
{
    private readonly StringBuilder told = new();
    private readonly List<string> patients = [];

    /// <summary>Error texts, header values and links.</summary>
    public byte[] Told => Encoding.UTF8.GetBytes(told.ToString());

    public int Refused { get; private set; }

    /// <summary>The ids of the Patients that were stored.</summary>
    public IReadOnlyList<string> Patients => patients;

    public async Task StoreAllAsync(CancellationToken cancellation)
    {
        foreach (var person in people)
        {
            var answer = await client.TransactAsync(person.Plan(), cancellation);
            answer.Status.ShouldBe(200, answer.Body);
            patients.Add((string)JsonNode.Parse(answer.Body)!["entry"]![0]!["response"]!["location"]! is var location ? location.Split("/Patient/")[1].Split('/')[0] : "");
            var chosen = MadeUpPlan.Observation($"Patient/{patients[^1]}", person.ChosenId, person.Wish);
            chosen["id"] = person.ChosenId;
            var migrated = await client.TransactAsync(Transaction("PUT", $"Observation/{person.ChosenId}", chosen), cancellation);
            migrated.Status.ShouldBe(200, migrated.Body);
        }
    }

    public async Task AskAsync(int requests, CancellationToken cancellation)
    {
        for (var number = 0; number < requests; number++)
        {
            using var request = Next(random.Next(people.Count));
            using var answer = await client.SendAsync(request, cancellation);
            await KeepAsync(answer, cancellation);
        }
    }

    private static JsonObject Transaction(string method, string url, JsonObject resource) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "transaction",
        ["entry"] = new JsonArray(new JsonObject { ["resource"] = resource, ["request"] = new JsonObject { ["method"] = method, ["url"] = url } }),
    };

    private HttpRequestMessage Next(int who)
    {
        var (person, patient) = (people[who], patients[who]);
        var request = random.Next(18) switch
        {
            0 => Get($"Patient?identifier={MadeUpPlan.BsnSystem}|{person.Bsn}"),
            1 => Get($"Patient?family={person.Family}"),
            2 => Get($"Observation/{person.Bsn}"),
            3 => Get($"Wens/{Uri.EscapeDataString(person.Wish)}"),
            4 => Form("Patient", $"identifier={Uri.EscapeDataString($"{MadeUpPlan.BsnSystem}|{person.Bsn}")}"),
            5 => Form("Observation", $"patient.identifier={Uri.EscapeDataString($"{MadeUpPlan.BsnSystem}|{person.Bsn}")}&_count=1"),
            6 => Form("Patient", $"name={Uri.EscapeDataString(person.Family)}&{Uri.EscapeDataString(person.Wish)}=x"),
            7 => Post("Observation", $$"""{"resourceType":"Observation","status":"{{person.Wish}}","valueString":{{person.Bsn}}}"""),
            8 => Post("Observation", $$"""{"resourceType":"Observation","valueString":"{{person.FormWish}}" """),
            9 => Post("Patient", $"<Patient xmlns='http://hl7.org/fhir'><name><family value='{person.Family}'></name>", "application/fhir+xml"),
            10 => Post("", person.Plan().ToJsonString()),
            11 => Post("Observation", MadeUpPlan.Observation($"Patient/{patient}", "x", person.Wish + random.Next(9)).ToJsonString()),
            12 => Post("Observation", MadeUpPlan.Observation($"Patient?identifier={MadeUpPlan.BsnSystem}|{person.Bsn}", "x", person.Wish).ToJsonString()),
            13 => Get($"Observation?patient={patient}&_count=1"),
            14 => Get($"Patient/{patient}/_history"),
            15 => Post("Consent/$validate", $$"""{"resourceType":"Consent","status":"{{person.FormWish}}","patient":{"display":"{{person.Family}}"} }"""),
            16 => Post("Patient", $$"""{"resourceType":"Patient","identifier":[{"system":"{{MadeUpPlan.BsnSystem}}","value":"{{person.Bsn}}"}],"name":[{"family":"{{person.Family}}"}],"gender":"{{person.Family}}"}"""),
            _ => Get($"QuestionnaireResponse/{person.ChosenId}/_history/{person.Bsn}"),
        };
        request.Headers.TryAddWithoutValidation("X-Request-Id", random.Next(3) == 0 ? person.Bsn : null);
        if (random.Next(10) == 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Family);
        if (random.Next(10) == 0)
            request.Headers.TryAddWithoutValidation("If-None-Exist", $"identifier={MadeUpPlan.BsnSystem}|{person.Bsn}");
        request.Headers.TryAddWithoutValidation("User-Agent", person.Family);
        return request;
    }

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Form(string type, string form) => new(HttpMethod.Post, $"{type}/_search") { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };

    private static HttpRequestMessage Post(string path, string body, string type = "application/fhir+json") => new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };

    private async Task KeepAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        foreach (var (_, values) in answer.Headers.Concat(answer.Content.Headers))
            told.AppendJoin('\n', values).Append('\n');
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            Refused++;
            told.Append(body).Append('\n');
        }
        else if (answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && JsonNode.Parse(body) is JsonObject bundle && bundle["link"] is JsonArray links)
        {
            told.Append(links.ToJsonString()).Append('\n');
        }
    }
}

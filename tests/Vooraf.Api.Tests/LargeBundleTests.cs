using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class LargeBundleTests : ApiTest
{
    private const int Entries = 12;
    private const int Largest = 16 * 1024 * 1024;
    private const string Found = "identifier=http://example.org/own|1";

    private static readonly (string, string) Representation = ("Prefer", "return=representation");

    [Theory]
    [InlineData("batch")]
    [InlineData("transaction")]
    public async Task resources_that_were_written_are_left_out_once_the_answer_is_large_and_it_says_so(string type)
    {
        await CreateAsync("DocumentReference", Document(new string('A', 3 * 1024 * 1024)));
        var bundle = Samples.Bundle(type + "\",\"identifier\":{\"system\":\"http://example.org/b\",\"value\":\"1\"},\"language\":\"nl", [.. Enumerable.Repeat(FoundInstead(), Entries)]);

        var answer = await Gp.SendAsync("POST", "", bundle, Representation);
        var again = await Gp.SendAsync("POST", "", bundle, Representation);

        answer.Status.ShouldBe(200);
        answer.Body.Length.ShouldBeLessThan(Largest + (64 * 1024));
        var entries = answer.Json.GetProperty("entry").EnumerateArray().ToArray();
        entries.Select(entry => entry.GetProperty("response").GetProperty("status").GetString()).Distinct(StringComparer.Ordinal).ShouldBe(["200 OK"]);
        entries.ShouldAllBe(entry => entry.GetProperty("response").GetProperty("etag").GetString() == "W/\"1\"");
        entries.Select(entry => entry.TryGetProperty("resource", out _)).ShouldBe(Enumerable.Range(0, Entries).Select(number => number < 5));
        OutcomeOf(entries[0]).ShouldBeNull();
        OutcomeOf(entries[^1])!.Value.GetProperty("issue")[0].GetProperty("code").GetString().ShouldBe("too-costly");
        OutcomeOf(entries[^1])!.Value.GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Bundle.entry[11]");
        if (type is "transaction")
            string.Equals(again.Body, answer.Body, StringComparison.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task searches_of_the_log_by_post_are_refused_once_the_answer_is_large()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        for (var number = 0; number < 150; number++)
            await Gp.SendAsync("GET", "Patient/" + patient);
        var person = As(Callers.Own(person: null, patient: patient, purpose: PurposeOfUse.PatientRequest));

        var answer = await person.SendAsync("POST", "", Samples.Bundle("batch", [.. Enumerable.Repeat(Samples.Entry("POST", "AuditEvent/_search?_count=1000"), 100)]));

        answer.Status.ShouldBe(200);
        answer.Body.Length.ShouldBeLessThan(Largest + new ApiSettings().PageBytes + (1024 * 1024));
        var responses = answer.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response").GetProperty("status").GetString()![..3]).ToArray();
        (responses[0], responses[^1]).ShouldBe(("200", "413"));
    }

    private static JsonElement? OutcomeOf(JsonElement entry) => entry.GetProperty("response").TryGetProperty("outcome", out var outcome) ? outcome : null;

    private static string FoundInstead() => $$$"""{"resource":{{{Document("QQ==")}}},"request":{"method":"POST","url":"DocumentReference","ifNoneExist":"{{{Found}}}"}}""";

    private static string Document(string data) =>
        $$$"""{"resourceType":"DocumentReference","identifier":[{"system":"http://example.org/own","value":"1"}],"status":"current","content":[{"attachment":{"data":"{{{data}}}"}}]}""";
}

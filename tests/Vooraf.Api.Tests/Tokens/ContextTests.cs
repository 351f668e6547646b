using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Keys;
using Vooraf.Access.Tokens;
using Vooraf.Api.Tests.Running;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>For whom a client acts, as its signed assertion states it.</summary>
public sealed class ContextTests : ApiTest
{
    private static readonly SigningKey Key = SigningKey.Es384("key-1");

    private int made;

    private string TokenUrl => new Uri(Server.Address, "connect/token").ToString();

    protected override ApiServices Change(ApiServices services)
    {
        var keys = new FixedKeys(VerificationKeys.Read(Encoding.UTF8.GetBytes(Key.Jwks)).Keys!);
        var gp = TestClients.Gp with { Secret = null, Keys = keys, Requester = new Organisation("90000100", null, "Praktijk Noord") };
        var elsewhere = TestClients.GpReader with { Secret = null, Keys = keys, IsFromElsewhere = true, Requester = new Organisation("00000666", "Z4", null) };
        var ended = TestClients.GpWriter with { Secret = null, Keys = keys, Ended = services.Time.GetUtcNow().AddMinutes(10) };
        var authentication = ClientAuthentication.Create(new ClientRegistry([gp, elsewhere, ended]), services.Time);
        ((TestClock)services.Time).Forward(TimeSpan.FromSeconds(1));
        return services with { Authentication = authentication };
    }

    [Fact]
    public async Task the_token_carries_organisation_person_purpose_and_patient()
    {
        var caller = await CallerAsync("gp", B2B(), Own(("organization_type", "Z3"), ("responsible_person", "900002"), ("patient", "person-1")));

        (caller.IsOwn, caller.Requester).ShouldBe((true, new Organisation("90000100", "Z3", "Praktijk Noord")));
        caller.Person.ShouldBe(new ActingPerson("900001", "J. Voorbeeld", "01.015", "900002"));
        (caller.Purpose, caller.Patient, caller.EmergencyReason).ShouldBe((PurposeOfUse.Treatment, "person-1", null));
        (caller.Expires - caller.Issued).ShouldBe(TimeSpan.FromHours(1));
        caller.TokenId.Length.ShouldBe(32);
    }

    [Fact]
    public async Task a_client_from_elsewhere_is_not_own_whatever_it_states()
    {
        var caller = await CallerAsync("gp-reader", B2B(("organization_id", "urn:oid:2.16.528.1.1007.3.3.00000666")), null);

        (caller.IsOwn, caller.Requester.Ura, caller.Requester.Type).ShouldBe((false, "00000666", "Z4"));
    }

    [Theory]
    [InlineData("gp", "organization_id", "00000777")]
    [InlineData("gp-reader", "organization_id", "90000100")]
    public async Task a_client_does_not_speak_for_another_organisation(string client, string name, string value)
    {
        var answer = await AskAsync(client, B2B((name, value)), null);

        (answer.Status, answer.Json.GetProperty("error").GetString()).ShouldBe((400, "invalid_grant"));
    }

    [Fact]
    public async Task a_client_does_not_state_another_type_of_organisation_than_it_is_registered_for()
    {
        (await AskAsync("gp-reader", B2B(("organization_id", null)), Own(("organization_type", "V4")))).Status.ShouldBe(400);
        (await AskAsync("gp-reader", B2B(("organization_id", null)), Own(("organization_type", "Z4")))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task a_token_for_an_emergency_lives_a_quarter_of_an_hour_and_keeps_the_reason()
    {
        var caller = await CallerAsync("gp", B2B(("purpose_of_use", new JsonArray("urn:oid:2.16.840.1.113883.5.8#BTG"))), Own(("emergency_reason", "Found unconscious at home")));

        (caller.Purpose, caller.EmergencyReason).ShouldBe((PurposeOfUse.Emergency, "Found unconscious at home"));
        (caller.Expires - caller.Issued).ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Theory]
    [InlineData("TREAT", PurposeOfUse.Treatment)]
    [InlineData("http://terminology.hl7.org/CodeSystem/v3-ActReason#PATRQT", PurposeOfUse.PatientRequest)]
    [InlineData("urn:oid:2.16.840.1.113883.5.8#HSYSADMIN", PurposeOfUse.Audit)]
    [InlineData("HMARKT", PurposeOfUse.Unknown)]
    public async Task purposes_are_codes_with_or_without_their_system(string code, PurposeOfUse purpose) =>
        (await CallerAsync("gp", B2B(("purpose_of_use", new JsonArray(code))), null)).Purpose.ShouldBe(purpose);

    [Fact]
    public async Task what_is_stated_and_not_understood_is_refused()
    {
        await ShouldBeRefusedAsync(B2B(("version", "2")), null);
        await ShouldBeRefusedAsync(B2B(("organization_id", "https://example.org/organisation")), null);
        await ShouldBeRefusedAsync(B2B(("purpose_of_use", new JsonArray("TREAT", "BTG"))), null);
        await ShouldBeRefusedAsync(B2B(("purpose_of_use", "http://other.example#TREAT")), null);
        await ShouldBeRefusedAsync(B2B(("subject_name", new JsonArray("a"))), null);
        await ShouldBeRefusedAsync(B2B(("subject_id", new string('9', 257))), null);
        await ShouldBeRefusedAsync(B2B(), Own(("organisation_type", "Z3")));
        await ShouldBeRefusedAsync(B2B(), Own(("patient", 1)));
        await ShouldBeRefusedAsync(B2B(), new JsonArray());
        await ShouldBeRefusedAsync("hl7-b2b", null);
    }

    [Fact]
    public async Task a_client_that_ended_gets_no_token_and_the_one_that_it_has_ends()
    {
        var token = (await AskAsync("gp-writer", null, null)).Json.GetProperty("access_token").GetString();
        (await ShowAsync(token)).ShouldBe(403);

        Server.Clock.Forward(TimeSpan.FromMinutes(10));

        (await ShowAsync(token)).ShouldBe(401);
        (await AskAsync("gp-writer", null, null)).Status.ShouldBe(401);
    }

    private static JsonObject B2B(params ReadOnlySpan<(string Name, JsonNode? Value)> changes) => With(
        new JsonObject
        {
            ["version"] = "1",
            ["subject_id"] = "900001",
            ["subject_name"] = "J. Voorbeeld",
            ["subject_role"] = "01.015",
            ["purpose_of_use"] = new JsonArray("TREAT"),
        },
        changes);

    private static JsonObject Own(params ReadOnlySpan<(string Name, JsonNode? Value)> members) => With([], members);

    private static JsonObject With(JsonObject json, ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        foreach (var (name, value) in changes)
        {
            json.Remove(name);
            if (value is not null)
                json[name] = value;
        }

        return json;
    }

    private async Task<Caller> CallerAsync(string client, JsonNode? b2b, JsonNode? own)
    {
        var answer = await AskAsync(client, b2b, own);
        answer.Status.ShouldBe(200, answer.Body);
        return Server.Tokens.Find(answer.Json.GetProperty("access_token").GetString())!;
    }

    private Task<Reply> AskAsync(string client, JsonNode? b2b, JsonNode? own)
    {
        var now = Server.Clock.GetUtcNow().ToUnixTimeSeconds();
        var extensions = new JsonObject();
        if (b2b is not null)
            extensions["hl7-b2b"] = b2b;
        if (own is not null)
            extensions["vooraf"] = own;
        var claims = new JsonObject { ["iss"] = client, ["sub"] = client, ["aud"] = TokenUrl, ["jti"] = $"id-{++made}", ["iat"] = now, ["exp"] = now + 240, ["extensions"] = extensions };
        return Anonymous().PostFormAsync(
            TokenUrl,
            $"grant_type=client_credentials&client_assertion={Key.Sign(claims)}&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    }

    private async Task ShouldBeRefusedAsync(JsonNode b2b, JsonNode? own)
    {
        var answer = await AskAsync("gp", b2b, own);
        (answer.Status, answer.Json.GetProperty("error").GetString()).ShouldBe((401, "invalid_client"), answer.Body);
    }

    private async Task<int> ShowAsync(string? token) => (await Anonymous().SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + token))).Status;
}

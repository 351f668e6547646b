using System.Text.Json.Nodes;
using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Access.Scopes;
using Vooraf.Access.Tokens;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>What an assertion states about for whom the client acts, member by member.</summary>
public sealed class ContextTests
{
    private readonly AssertionHouse house = new(new ManualTime());

    [Fact]
    public async Task without_extensions_the_client_is_its_holder_for_treatment()
    {
        var caller = await house.CallerAsync(house.Claims());

        (caller.IsOwn, caller.Person, caller.Purpose, caller.Patient, caller.EmergencyReason).ShouldBe((true, null, PurposeOfUse.Treatment, null, null));
        caller.Requester.ShouldBe(new Organisation("90000100", null, null));
        caller.Scopes.ToString().ShouldBe("system/*.cruds");
        (caller.Issued, caller.Expires).ShouldBe((house.Time.GetUtcNow(), house.Time.GetUtcNow().AddHours(1)));
    }

    [Theory]
    [InlineData("90000100")]
    [InlineData("ura:90000100")]
    [InlineData("urn:oid:2.16.528.1.1007.3.3.90000100")]
    [InlineData("urn:oid:2.16.528.1.1007.3.3|90000100")]
    [InlineData("http://fhir.nl/fhir/NamingSystem/ura|90000100")]
    public async Task a_ura_may_have_its_system_before_it(string ura) =>
        (await house.CallerAsync(With("hl7-b2b", ("organization_id", ura)))).Requester.Ura.ShouldBe("90000100");

    [Fact]
    public async Task everything_that_is_stated_is_carried()
    {
        var claims = house.Claims(("extensions", new JsonObject
        {
            ["hl7-b2b"] = new JsonObject { ["version"] = "1", ["subject_id"] = "1", ["subject_name"] = "2", ["subject_role"] = "3", ["organization_name"] = "4", ["purpose_of_use"] = "PATRQT" },
            ["vooraf"] = new JsonObject { ["organization_type"] = "5", ["responsible_person"] = "6", ["patient"] = "7", ["emergency_reason"] = "8" },
        }));

        var caller = await house.CallerAsync(claims);

        caller.Requester.ShouldBe(new Organisation("90000100", "5", "4"));
        caller.Person.ShouldBe(new ActingPerson("1", "2", "3", "6"));
        (caller.Purpose, caller.Patient, caller.EmergencyReason).ShouldBe((PurposeOfUse.PatientRequest, "7", "8"));
    }

    [Theory]
    [InlineData("hl7-b2b", "subject_id")]
    [InlineData("hl7-b2b", "subject_name")]
    [InlineData("hl7-b2b", "organization_name")]
    [InlineData("vooraf", "responsible_person")]
    [InlineData("vooraf", "emergency_reason")]
    public async Task a_text_with_a_control_character_is_refused(string extension, string member) =>
        (await house.AskAsync(AssertionHouse.Key.Sign(With(extension, (member, "a\u0001b"))))).ShouldBeOfType<TokenAnswer.Refused>().Description.ShouldContain("control characters");

    [Theory]
    [InlineData("subject_id")]
    [InlineData("subject_name")]
    [InlineData("subject_role")]
    public async Task a_person_of_whom_only_a_part_is_stated_is_not_whole(string member)
    {
        var person = (await house.CallerAsync(With("hl7-b2b", (member, "x")))).Person!;

        new[] { person.Identifier, person.Name, person.Role }.Count(part => part.Length > 0).ShouldBe(1);
    }

    [Theory]
    [InlineData("hl7-b2b", "version", "2", "version")]
    [InlineData("hl7-b2b", "version", 1, "version")]
    [InlineData("hl7-b2b", "organization_id", "9000010a", "URA")]
    [InlineData("hl7-b2b", "organization_id", "12345678901234567", "URA")]
    [InlineData("hl7-b2b", "organization_id", "https://example.org", "URA")]
    [InlineData("hl7-b2b", "purpose_of_use", "urn:oid:1.2.3#TREAT", "v3-ActReason")]
    [InlineData("hl7-b2b", "purpose_of_use", 1, "one purpose")]
    [InlineData("hl7-b2b", "subject_id", 1, "subject_id")]
    [InlineData("hl7-b2b", "subject_name", "", "subject_name")]
    [InlineData("hl7-b2b", "organization_name", false, "organization_name")]
    [InlineData("vooraf", "unknown", "x", "may hold")]
    [InlineData("vooraf", "patient", 1, "patient")]
    [InlineData("vooraf", "emergency_reason", "", "emergency_reason")]
    public async Task what_cannot_be_understood_is_refused_and_says_what(string extension, string member, object value, string says)
    {
        var refused = (await house.AskAsync(AssertionHouse.Key.Sign(With(extension, (member, JsonValue.Create(value)))))).ShouldBeOfType<TokenAnswer.Refused>();

        (refused.Error, refused.Description.Contains(says, StringComparison.Ordinal)).ShouldBe(("invalid_client", true), refused.Description);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("hl7-b2b")]
    [InlineData("vooraf")]
    public async Task extensions_are_objects(string which)
    {
        JsonNode extensions = which is "x" ? "x" : new JsonObject { [which] = "x" };

        (await house.AskAsync(AssertionHouse.Key.Sign(house.Claims(("extensions", extensions))))).ShouldBeOfType<TokenAnswer.Refused>();
    }

    [Theory]
    [InlineData("hl7-b2b", "subject_name", 256, true)]
    [InlineData("hl7-b2b", "subject_name", 257, false)]
    [InlineData("vooraf", "emergency_reason", 1000, true)]
    [InlineData("vooraf", "emergency_reason", 1001, false)]
    public async Task texts_have_a_greatest_length(string extension, string member, int length, bool right) =>
        ((await house.AskAsync(AssertionHouse.Key.Sign(With(extension, (member, new string('x', length)))))) is TokenAnswer.Issued).ShouldBe(right);

    [Fact]
    public async Task another_organisation_or_type_than_is_registered_is_no_token()
    {
        var typed = new AssertionHouse(house.Time, client => client with { Requester = new Organisation(null, "Z3", null), IsFromElsewhere = true });

        (await house.AskAsync(AssertionHouse.Key.Sign(With("hl7-b2b", ("organization_id", "00000777"))))).ShouldBeOfType<TokenAnswer.Refused>().Error.ShouldBe("invalid_grant");
        (await typed.AskAsync(AssertionHouse.Key.Sign(With("hl7-b2b", ("organization_id", "00000777"))))).ShouldBeOfType<TokenAnswer.Refused>("no URA is registered");
        (await typed.AskAsync(AssertionHouse.Key.Sign(With("vooraf", ("organization_type", "V4"))))).ShouldBeOfType<TokenAnswer.Refused>();
        (await typed.CallerAsync(With("vooraf", ("organization_type", "Z3")))).IsOwn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("BTG", 15)]
    [InlineData("TREAT", 60)]
    [InlineData("HSYSADMIN", 60)]
    public async Task a_token_for_an_emergency_is_short(string purpose, int minutes)
    {
        var caller = await house.CallerAsync(With("hl7-b2b", ("purpose_of_use", purpose)));

        (caller.Expires - caller.Issued).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Theory]
    [InlineData("system/Goal.rs", "system/Goal.rs")]
    [InlineData("system/*.cruds vooraf/migrate", "system/*.cruds")]
    [InlineData("  ", "system/*.cruds")]
    public async Task a_scope_gives_what_is_asked_within_what_the_client_may(string asked, string given) =>
        (await house.CallerAsync(house.Claims(), asked)).Scopes.ToString().ShouldBe(given);

    [Theory]
    [InlineData("read")]
    [InlineData("system/*.rs nonsense")]
    [InlineData("vooraf/migrate")]
    [InlineData("pzp")]
    public async Task a_scope_that_gives_nothing_or_is_not_understood_is_refused(string asked) =>
        (await house.AskAsync(AssertionHouse.Key.Sign(house.Claims()), scope: asked)).ShouldBeOfType<TokenAnswer.Refused>().Error.ShouldBe("invalid_scope");

    [Fact]
    public async Task a_use_case_and_migration_alone_are_something()
    {
        var cases = new AssertionHouse(house.Time, client => client with { Scopes = AccessOptions.Scopes.Read("pzp vooraf/migrate").Scopes });

        (await cases.CallerAsync(cases.Claims(), "pzp")).Scopes.UseCases.ShouldBe(["pzp"]);
        (await cases.CallerAsync(cases.Claims(), GrantedScopes.Migrate)).Scopes.MayMigrate.ShouldBeTrue();
    }

    private JsonObject With(string extension, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var content = new JsonObject();
        foreach (var (name, value) in members)
            content[name] = value;
        return house.Claims(("extensions", new JsonObject { [extension] = content }));
    }
}

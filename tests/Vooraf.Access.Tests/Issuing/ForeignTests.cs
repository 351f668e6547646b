using System.Net;
using System.Text.Json.Nodes;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Tokens of other issuers, claim by claim.</summary>
public sealed class ForeignTests : ForeignTest
{
    [Fact]
    public async Task both_kinds_of_token_say_the_same()
    {
        Net.Answer = Claims(("active", true)).ToJsonString();
        var asked = (await ReadAsync("opaque")).Caller!;
        var signed = (await ReadAsync(Key.Sign(Claims()))).Caller!;

        foreach (var caller in new[] { asked, signed })
        {
            (caller.Client.Holder, caller.Client.Organisation, caller.Client.Rights).ShouldBe(("north", "00000777", AccessRights.None));
            (caller.IsOwn, caller.Purpose, caller.EmergencyReason, caller.Patient).ShouldBe((false, PurposeOfUse.Treatment, null, null));
            caller.Requester.ShouldBe(new Organisation("00000777", "Z4", "Huisartsenpost"));
            caller.Person.ShouldBe(new ActingPerson("900001", "M. Bedacht", "01.015"));
            caller.Scopes.ToString().ShouldBe("system/*.rs");
            (caller.Issued, caller.Expires).ShouldBe((Time.GetUtcNow(), Time.GetUtcNow().AddMinutes(10)));
            caller.TokenId.ShouldBe("t-1");
        }

        (asked.Client.Id, signed.Client.Id).ShouldBe(("node|vendor", "idp|vendor"));
    }

    [Theory]
    [InlineData("exp", null, "when it ends")]
    [InlineData("organization_ura", null, "URA")]
    [InlineData("organization_ura", "x", "URA")]
    [InlineData("user_id", null, "acting person")]
    [InlineData("user_role", null, "acting person")]
    [InlineData("user_surname", null, "acting person")]
    [InlineData("client_id", null, "client")]
    [InlineData("patient", "a/b", "cannot be understood")]
    [InlineData("patient", 1, "cannot be understood")]
    [InlineData("purpose_of_use", "x#y", "cannot be understood")]
    [InlineData("cnf", "x", "cannot be understood")]
    [InlineData("active", false, "not in force")]
    [InlineData("active", "true", "not in force")]
    [InlineData("iss", "https://other.example", "not in force")]
    public async Task an_answer_that_is_not_whole_is_refused_and_says_what(string name, object? value, string says)
    {
        Net.Answer = Claims(("active", true), ("user_initials", null), (name, value is null ? null : JsonValue.Create(value))).ToJsonString();

        var fault = (await ReadAsync("opaque")).Fault!;

        (fault.Sentence.Contains(says, StringComparison.Ordinal), fault.IsPassing).ShouldBe((true, false), fault.Sentence);
    }

    [Fact]
    public async Task control_characters_of_another_issuer_go_no_further()
    {
        Net.Answer = Claims(("active", true), ("user_initials", "\u0001"), ("organization_name", "Post\u0002"), ("why", "\uFFFFso")).ToJsonString();

        var caller = (await ReadAsync("opaque")).Caller!;

        (caller.Person!.Name, caller.Requester.Name, caller.EmergencyReason).ShouldBe(("\uFFFD Bedacht", "Post\uFFFD", "\uFFFDso"));
    }

    [Theory]
    [InlineData("exp", 1, true)]
    [InlineData("exp", 0, false)]
    [InlineData("nbf", 30, true)]
    [InlineData("nbf", 31, false)]
    public async Task an_answer_counts_in_its_time(string name, int seconds, bool right)
    {
        Net.Answer = Claims(("active", true), (name, Now + seconds)).ToJsonString();

        ((await ReadAsync("opaque")).Caller is not null).ShouldBe(right);
    }

    [Fact]
    public async Task purpose_reason_patient_responsible_person_and_own_organisation_are_read()
    {
        Net.Answer = Claims(("active", true), ("organization_ura", "90000100"), ("purpose_of_use", new JsonArray("urn:oid:2.16.840.1.113883.5.8#BTG")), ("patient", "p-1"), ("why", "Found unconscious"), ("boss", "900002"), ("scope", "a b c"), ("jti", "not harmless <>")).ToJsonString();

        var caller = (await ReadAsync("opaque")).Caller!;

        (caller.IsOwn, caller.Purpose, caller.Patient, caller.EmergencyReason, caller.Person!.Responsible).ShouldBe((true, PurposeOfUse.Emergency, "p-1", "Found unconscious", "900002"));
        caller.Scopes.ToString().ShouldBe("system/*.rs system/Goal.c");
        caller.TokenId.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "[]")]
    [InlineData(200, "{")]
    public async Task what_is_no_answer_may_be_asked_again(int status, string body)
    {
        (Net.Status, Net.Answer) = ((HttpStatusCode)status, body);
        (await ReadAsync("opaque")).Fault!.IsPassing.ShouldBeTrue();

        (Net.Status, Net.Answer) = (HttpStatusCode.OK, Claims(("active", true)).ToJsonString());
        (await ReadAsync("opaque")).Caller.ShouldNotBeNull("nothing of it was remembered");
    }

    [Theory]
    [InlineData("aud", "https://other.example", "not meant for this server")]
    [InlineData("exp", 0, "ended")]
    [InlineData("exp", 99_999_999_999, "too long")]
    [InlineData("user_id", null, "acting person")]
    public async Task a_signed_token_that_is_wrong_is_refused_and_nobody_is_asked_about_it(string name, object? value, string says)
    {
        (await ReadAsync(Key.Sign(Claims((name, value is null ? null : JsonValue.Create(value)))))).Fault!.Sentence.ShouldContain(says);
        Net.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task a_token_that_names_another_issuer_is_shown_to_nobody()
    {
        (await ReadAsync(Key.Sign(Claims(("iss", "https://other.example"))))).Fault!.Sentence.ShouldContain("no issuer that is trusted here");
        (await ReadAsync(new string('x', 16 * 1024 + 1))).Fault!.Sentence.ShouldContain("too long");
        Net.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task a_signed_token_that_names_no_issuer_is_asked_about()
    {
        (await ReadAsync(Key.Sign(Claims(("iss", null))))).Fault!.Sentence.ShouldContain("not in force");
        Net.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task what_was_found_is_remembered_as_long_as_is_set()
    {
        Net.Answer = Claims(("active", true)).ToJsonString();
        for (var i = 0; i < 3; i++)
            await ReadAsync("opaque");
        Net.Asked.ShouldBe(1);

        Time.Move(TimeSpan.FromSeconds(10));
        await ReadAsync("opaque");
        Net.Asked.ShouldBe(2);
        using (Tokens = Open(TimeSpan.Zero))
        {
            await ReadAsync("opaque");
            await ReadAsync("opaque");
            Net.Asked.ShouldBe(4);
        }
    }

    [Fact]
    public async Task when_the_holder_ends_tokens_for_it_end_at_that_moment_remembered_or_not()
    {
        Tokens.Dispose();
        Tokens = Open(TimeSpan.FromMinutes(5), ended: Time.GetUtcNow().AddSeconds(60));
        Net.Answer = Claims(("active", true)).ToJsonString();
        var signed = Key.Sign(Claims());
        Time.Move(TimeSpan.FromSeconds(59));
        (await ReadAsync("opaque")).Caller.ShouldNotBeNull();
        (await ReadAsync(signed)).Caller.ShouldNotBeNull();

        Time.Move(TimeSpan.FromSeconds(1));

        foreach (var token in new[] { "opaque", "another", signed, Key.Sign(Claims(("jti", "t-2"))) })
            (await ReadAsync(token)).Fault!.Sentence.ShouldContain("no issuer that is trusted here");
        Net.Asked.ShouldBe(1);
    }
}

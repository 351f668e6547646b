using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>Tokens that a Nuts node is asked about, and every way in which that must fail.</summary>
public sealed class IntrospectionTests : NodeTest
{
    [Fact]
    public async Task a_token_of_the_node_says_who_calls_for_whom_and_under_which_name_of_its_own()
    {
        Node.Know(Token, Now);

        (await BearerAsync()).Status.ShouldNotBe(401);

        var entry = (await LogAsync()).ShouldHaveSingleItem();
        (entry.Holder, entry.Author.Client, entry.Author.Organisation).ShouldBe(("north", "node|https://node.example/oauth2/elsewhere", "00000666"));
        (entry.Organisation!.Ura, entry.Organisation.Type, entry.Organisation.Name).ShouldBe(("00000666", "Z4", "Huisartsenpost Elders"));
        (entry.Person!.Identifier, entry.Person.Name, entry.Person.Role).ShouldBe(("000095254", "M. Bedacht", "01.015"));
        entry.Token.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("active", false)]
    [InlineData("active", "true")]
    [InlineData("active", 1)]
    [InlineData("active", null)]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("iss", null)]
    [InlineData("exp", null)]
    [InlineData("exp", 1)]
    [InlineData("nbf", 9e9)]
    [InlineData("organization_ura", null)]
    [InlineData("organization_ura", "not a number")]
    [InlineData("user_id", null)]
    [InlineData("user_role", null)]
    [InlineData("user_surname", 7)]
    [InlineData("client_id", null)]
    [InlineData("patient", "Patient/../1")]
    [InlineData("purpose_of_use", "http://other.example|TREAT")]
    [InlineData("cnf", "jkt")]
    public async Task an_answer_of_the_node_that_is_no_or_not_whole_is_a_refusal(string claim, object? value)
    {
        Node.Know(Token, Now, (claim, value is null ? null : JsonValue.Create(value)), ("user_initials", null));

        (await BearerAsync()).Status.ShouldBe(401);
        (await LogAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task an_unknown_token_is_answered_with_active_false_and_200_and_is_refused()
    {
        (await BearerAsync("unknown")).Status.ShouldBe(401);
        Node.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task scope_widening_a_word_that_is_not_configured_allows_nothing()
    {
        Node.Know(Token, Now, ("scope", "system/*.cruds read write migrate vooraf/migrate"));

        (await BearerAsync()).Status.ShouldBe(403);
        (await BearerAsync(method: "POST", path: "Patient")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task a_client_of_the_node_with_the_name_of_an_own_client_is_not_that_client()
    {
        var id = await CreateAsync("Device", """{"resourceType":"Device"}""");
        Node.Know(Token, Now, ("client_id", "gp"), ("organization_ura", "90000100"));

        (await Gp.SendAsync("GET", "Device/" + id)).Status.ShouldBe(200);
        (await BearerAsync(path: "Device/" + id)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(401, "{}")]
    [InlineData(404, "")]
    [InlineData(201, """{"active":true}""")]
    [InlineData(200, "")]
    [InlineData(200, "active")]
    [InlineData(200, "[true]")]
    [InlineData(200, """{"active":false,"active":true}""")]
    [InlineData(200, """{"active":true,"iss":"\ud800"}""")]
    [InlineData(200, """{"active":true,"user_role":["01.015","\ud800"]}""")]
    [InlineData(200, """{"active":true,"\udc00":1}""")]
    [InlineData(302, "")]
    public async Task what_is_no_answer_of_the_node_is_503_and_nothing_is_shown(int status, string body)
    {
        Node.Instead = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:1/";
            return context.Response.WriteAsync(body);
        };

        var answer = await BearerAsync();

        answer.Status.ShouldBe(503);
        answer.Header("Retry-After").ShouldNotBeNull();
        answer.IssueCodes.ShouldBe(["transient"]);
    }

    [Fact]
    public async Task an_answer_without_end_is_not_read()
    {
        Node.Instead = async context =>
        {
            var piece = new byte[64 * 1024];
            for (var i = 0; i < 1000 && !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        };

        (await BearerAsync()).Status.ShouldBe(503);
    }

    [Fact]
    public async Task what_was_found_is_remembered_for_a_short_while_only()
    {
        Node.Know(Token, Now);
        await BearerAsync();
        await BearerAsync();
        Node.Asked.ShouldBe(1);

        Node.Know(Token, Now, ("active", false));
        Server.Clock.Forward(TimeSpan.FromSeconds(11));

        (await BearerAsync()).Status.ShouldBe(401);
    }

    [Fact]
    public async Task what_was_found_is_not_remembered_past_the_end_of_the_token()
    {
        Node.Know(Token, Now, ("exp", Now.ToUnixTimeSeconds() + 5));
        (await BearerAsync()).Status.ShouldNotBe(401);

        Server.Clock.Forward(TimeSpan.FromSeconds(6));

        (await BearerAsync()).Status.ShouldBe(401);
    }
}

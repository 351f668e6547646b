using System.Text.Json.Nodes;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>An assertion counts for five minutes at most, and once.</summary>
public sealed class AssertionTimeTests : AssertionTest
{
    [Theory]
    [InlineData(-31, 401)]
    [InlineData(-3600, 401)]
    [InlineData(1, 200)]
    [InlineData(300, 200)]
    [InlineData(331, 401)]
    [InlineData(86_400, 401)]
    public async Task an_assertion_lives_five_minutes_at_most_and_ends(int seconds, int status)
    {
        (await AskAsync(Key.Sign(Claims(("exp", Now + seconds))))).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("exp", null)]
    [InlineData("exp", "tomorrow")]
    [InlineData("exp", -1)]
    [InlineData("exp", 1e300)]
    [InlineData("nbf", 1e12)]
    [InlineData("nbf", "soon")]
    [InlineData("jti", null)]
    [InlineData("jti", "")]
    [InlineData("jti", 7)]
    public async Task times_and_names_that_are_missing_or_cannot_be_are_refused(string claim, object? value) =>
        await ShouldBeRefusedAsync(Key.Sign(Claims((claim, value is null ? null : JsonValue.Create(value)))));

    [Fact]
    public async Task an_assertion_that_does_not_count_yet_is_refused()
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(("nbf", Now + 60))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("iat", Now + 60))));
    }

    [Fact]
    public async Task a_replayed_assertion_is_refused_as_long_as_it_lives_and_longer()
    {
        var assertion = Key.Sign(Claims());
        (await AskAsync(assertion)).Status.ShouldBe(200);

        await ShouldBeRefusedAsync(assertion);
        await ShouldBeRefusedAsync(Key.Sign(Claims(("jti", "id-1"))));
        Server.Clock.Forward(TimeSpan.FromSeconds(299));
        await ShouldBeRefusedAsync(assertion);
        Server.Clock.Forward(TimeSpan.FromSeconds(40));
        await ShouldBeRefusedAsync(assertion);
    }

    [Fact]
    public async Task of_a_hundred_that_show_one_assertion_at_once_one_gets_a_token()
    {
        var assertion = Key.Sign(Claims());

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => AskAsync(assertion)));

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
    }

    [Fact]
    public async Task an_assertion_made_before_the_server_started_is_refused_for_nobody_remembers_whether_it_was_used()
    {
        await ShouldBeRefusedAsync(Key.Sign(Claims(("iat", Now - 6))));
        await ShouldBeRefusedAsync(Key.Sign(Claims(("iat", null))));

        Server.Clock.Forward(TimeSpan.FromMinutes(7));
        (await AskAsync(Key.Sign(Claims(("iat", null))))).Status.ShouldBe(200);
    }
}

using Vooraf.Access.Foreign;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Several issuers: whose a token is, and who gets to see it.</summary>
public sealed class SeveralIssuersTests : ForeignTest
{
    [Theory]
    [InlineData("https://zorg.example/north", "north")]
    [InlineData("https://zorg.example/south", "south")]
    public async Task of_one_issuer_that_signs_for_two_holders_the_audience_says_which(string audience, string holder)
    {
        Use([SignerOf(TermsOf("to-north"), "https://zorg.example/north"), SignerOf(TermsOf("to-south", "south"), "https://zorg.example/south")], []);

        (await ReadAsync(Key.Sign(Claims(("aud", audience))))).Caller!.Client.Holder.ShouldBe(holder);
        (await ReadAsync(Key.Sign(Claims(("aud", audience), ("exp", Now - 30))))).Fault!.Sentence.ShouldContain("ended");
        (await ReadAsync(Key.Sign(Claims(("aud", "https://other.example"))))).Fault!.Sentence.ShouldContain("not meant for this server");
    }

    [Fact]
    public async Task of_one_node_the_issuer_in_its_answer_says_whose_the_token_is()
    {
        Use([], [NodeOf("to-north", "http://127.0.0.1/", "https://node.example/north"), NodeOf("to-south", "http://127.0.0.1/", "https://node.example/south", "south")]);
        Net.Answer = Claims(("active", true), ("iss", "https://node.example/south")).ToJsonString();

        (await ReadAsync("opaque")).Caller!.Client.Holder.ShouldBe("south");

        Net.Answer = Claims(("active", true), ("iss", "https://node.example/east")).ToJsonString();
        (await ReadAsync("another")).Fault!.Sentence.ShouldContain("not in force");
    }

    [Fact]
    public async Task a_token_that_names_its_issuer_is_shown_to_that_one_alone_and_another_in_the_order_of_the_settings()
    {
        Use([], [NodeOf("a", "https://a.example", "https://a.example/oauth2"), NodeOf("b", "https://b.example", "https://b.example/oauth2"), NodeOf("c", "https://c.example", "https://c.example/oauth2")]);
        Net.AnswerOf["b.example"] = Claims(("active", true), ("iss", "https://b.example/oauth2")).ToJsonString();

        (await ReadAsync(Key.Sign(Claims(("iss", "https://b.example/oauth2"))))).Caller.ShouldNotBeNull();
        Net.Hosts.ShouldBe(["b.example"]);

        (await ReadAsync("opaque")).Caller.ShouldNotBeNull();
        Net.Hosts.ShouldBe(["b.example", "a.example", "b.example"]);
    }

    [Fact]
    public async Task signed_tokens_count_while_nodes_are_asked_about_as_many_as_can_be()
    {
        var answers = new TaskCompletionSource();
        Net.Before = () => answers.Task;
        Net.Answer = Claims(("active", true)).ToJsonString();
        var waiting = Enumerable.Range(0, 64).Select(number => ReadAsync($"opaque-{number}")).ToArray();

        (await ReadAsync(Key.Sign(Claims()))).Caller.ShouldNotBeNull();

        answers.SetResult();
        (await Task.WhenAll(waiting)).ShouldAllBe(reading => reading.Caller != null);
    }

    private static IntrospectionIssuer NodeOf(string name, string address, string issuer, string holder = "north") => new(new Uri(address), issuer, TermsOf(name, holder));

    private void Use(JwtIssuer[] signing, IntrospectionIssuer[] asked)
    {
        Tokens.Dispose();
        Tokens = Open(TimeSpan.Zero, signing, asked);
    }
}

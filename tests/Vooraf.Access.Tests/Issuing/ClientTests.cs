using Vooraf.Access.Clients;
using Vooraf.Access.Jwts;
using Vooraf.Access.Tokens;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Shares of clients, what is shown once, secrets, and tokens that end.</summary>
public sealed class ClientTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void requests_are_counted_by_the_minute_and_the_first_excess_is_told()
    {
        var shares = new ClientShares(time);
        shares.Request("a", 2).ShouldBeNull();
        shares.Request("a", 2).ShouldBeNull();

        time.Move(TimeSpan.FromSeconds(20));
        shares.Request("a", 2).ShouldBe(new ShareExcess(TimeSpan.FromSeconds(40), true));
        shares.Request("a", 2).ShouldBe(new ShareExcess(TimeSpan.FromSeconds(40), false));
        shares.Request("b", 2).ShouldBeNull();
        time.Move(TimeSpan.FromSeconds(40));
        shares.Request("a", 2).ShouldBeNull();
    }

    [Fact]
    public void persons_are_counted_once_by_the_hour()
    {
        var shares = new ClientShares(time);
        shares.Person("a", 2, "1").ShouldBeNull();
        shares.Person("a", 2, "2").ShouldBeNull();
        shares.Person("a", 2, "1").ShouldBeNull();

        time.Move(TimeSpan.FromMinutes(10));
        shares.Person("a", 2, "3").ShouldBe(new ShareExcess(TimeSpan.FromMinutes(50), true));
        shares.Person("a", 2, "4").ShouldBe(new ShareExcess(TimeSpan.FromMinutes(50), false));
        shares.Person("a", 2, "2").ShouldBeNull();
        shares.Person("b", 2, "3").ShouldBeNull();
        time.Move(TimeSpan.FromMinutes(50));
        shares.Person("a", 2, "3").ShouldBeNull();
        shares.Person("a", 2, "4").ShouldBeNull();
        shares.Person("a", 2, "5").ShouldBe(new ShareExcess(TimeSpan.FromHours(1), true));
    }

    [Fact]
    public void what_is_shown_once_is_remembered_per_owner_until_its_end_and_only_so_many()
    {
        var seen = new SeenOnce(time);
        var end = time.GetUtcNow().AddMinutes(1);
        (Add(seen, "a", "x", end), Add(seen, "a", "x", end), Add(seen, "b", "x", end)).ShouldBe((true, false, true));

        time.Move(TimeSpan.FromSeconds(59));
        Add(seen, "a", "x", end).ShouldBeFalse();
        time.Move(TimeSpan.FromSeconds(1));
        Add(seen, "a", "x", end.AddMinutes(1)).ShouldBeTrue();

        for (var i = 1; i < SeenOnce.MostPerOwner; i++)
            Add(seen, "a", $"{i}", end.AddMinutes(1)).ShouldBeTrue();
        Add(seen, "a", "one more", end.AddMinutes(1)).ShouldBeFalse();
        Add(seen, "b", "one more", end.AddMinutes(1)).ShouldBeTrue();
    }

    [Fact]
    public void an_owner_of_whom_nothing_is_remembered_any_more_is_forgotten()
    {
        var seen = new SeenOnce(time);
        for (var i = 0; i < 1000; i++)
            Add(seen, $"owner {i}", "x", time.GetUtcNow().AddMinutes(1 + (i % 2)));
        seen.Owners.ShouldBe(1000);

        time.Move(TimeSpan.FromMinutes(1));
        Add(seen, "owner 1", "y", time.GetUtcNow().AddMinutes(1));
        seen.Owners.ShouldBe(500);

        time.Move(TimeSpan.FromMinutes(1));
        Add(seen, "another", "x", time.GetUtcNow().AddMinutes(1));
        seen.Owners.ShouldBe(1);
    }

    [Fact]
    public async Task a_secret_is_tried_ten_times_by_one_and_a_hundred_times_by_all_of_an_origin()
    {
        var authentication = ClientAuthentication.Create(new ClientRegistry([new Client("ehr", SecretHash.Of("secret", 1), "north", "north", AccessRights.All)]), time);
        for (var i = 0; i < 10; i++)
            (await TryAsync(authentication, "ehr", "wrong")).ShouldBeOfType<ClientProof.Unknown>();

        (await TryAsync(authentication, "ehr", "secret")).ShouldBeOfType<ClientProof.Throttled>().RetryAfter.ShouldBe(TimeSpan.FromMinutes(1));
        (await TryAsync(authentication, "ehr", "secret", "there")).ShouldBeOfType<ClientProof.Known>();
        for (var i = 0; i < 90; i++)
            (await TryAsync(authentication, $"other-{i}", "wrong")).ShouldBeOfType<ClientProof.Unknown>();
        (await TryAsync(authentication, "another", "wrong")).ShouldBeOfType<ClientProof.Throttled>();
        time.Move(TimeSpan.FromMinutes(1));
        (await TryAsync(authentication, "ehr", "secret")).ShouldBeOfType<ClientProof.Known>();
    }

    [Fact]
    public async Task a_client_without_secret_has_none_and_one_that_ended_is_gone()
    {
        var ended = time.GetUtcNow().AddMinutes(1);
        var registry = new ClientRegistry([new Client("keys", null, "north", "north", AccessRights.All), new Client("ehr", SecretHash.Of("secret", 1), "north", "north", AccessRights.All) { Ended = ended }]);
        var authentication = ClientAuthentication.Create(registry, time);
        (registry.HasSecrets, registry.Find("keys")!.Id, registry.Find("nobody")).ShouldBe((true, "keys", null));
        new ClientRegistry([new Client("keys", null, "north", "north", AccessRights.All)]).HasSecrets.ShouldBeFalse();

        (await TryAsync(authentication, "keys", "secret")).ShouldBeOfType<ClientProof.Unknown>();
        (await TryAsync(authentication, "keys", "")).ShouldBeOfType<ClientProof.Unknown>();
        (await TryAsync(authentication, "", "secret")).ShouldBeOfType<ClientProof.Unknown>();
        (await TryAsync(authentication, "ehr", "secret")).ShouldBeOfType<ClientProof.Known>();
        time.Move(TimeSpan.FromMinutes(1));
        (await TryAsync(authentication, "ehr", "secret")).ShouldBeOfType<ClientProof.Unknown>();
    }

    [Fact]
    public void a_token_ends_for_its_own_client_alone_and_with_its_client()
    {
        var tokens = new TokenStore(time, TimeSpan.FromHours(1));
        var client = new Client("ehr", null, "north", "north", AccessRights.Read) { Ended = time.GetUtcNow().AddMinutes(5) };
        var (first, second) = (tokens.Issue(client, AccessRights.All), tokens.Issue(client, AccessRights.All));

        tokens.End(first, "other");
        tokens.Find(first).ShouldNotBeNull();
        tokens.End(first, "ehr");
        tokens.End("unknown", "ehr");
        tokens.Find(first).ShouldBeNull();
        second.ShouldNotContain(tokens.Find(second)!.TokenId);
        time.Move(TimeSpan.FromMinutes(5));
        tokens.Find(second).ShouldBeNull();
    }

    private static async Task<ClientProof> TryAsync(ClientAuthentication authentication, string id, string secret, string origin = "here") =>
        await authentication.FindAsync(new ClientCredentials { ClientId = id, ClientSecret = secret, Origin = origin }, TestContext.Current.CancellationToken);

    private static bool Add(SeenOnce seen, string owner, string id, DateTimeOffset until) => seen.AddAsync(owner, id, null, until, CancellationToken.None).AsTask().Result;
}

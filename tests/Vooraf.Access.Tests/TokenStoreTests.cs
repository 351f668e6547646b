using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Tests;

public class TokenStoreTests
{
    private static readonly Client Gp = new("gp", SecretHash.Of("gp", 1), "north", "north", AccessRights.Read);

    private readonly TokenStore tokens = new(TimeProvider.System, TimeSpan.FromHours(1));

    [Fact]
    public void a_token_is_found_as_it_was_given_and_in_no_other_form()
    {
        var token = tokens.Issue(Gp, AccessRights.All);

        tokens.Find(token)!.Client.ShouldBe(Gp);
        tokens.Find(token.AsSpan(0, token.Length - 1)).ShouldBeNull();
        tokens.Find(token + "A").ShouldBeNull();
        tokens.Find(new string('é', token.Length)).ShouldBeNull();
        tokens.Find("").ShouldBeNull();
    }

    [Fact]
    public void a_token_never_gives_more_than_the_client_may()
    {
        tokens.Find(tokens.Issue(Gp, AccessRights.All))!.Rights.ShouldBe(AccessRights.Read);
    }

    [Fact]
    public void the_oldest_token_ends_when_a_client_has_too_many()
    {
        var first = tokens.Issue(Gp, AccessRights.All);
        for (var i = 0; i < TokenStore.MostPerClient; i++)
            tokens.Issue(Gp, AccessRights.All);

        tokens.Find(first).ShouldBeNull();
    }

    [Fact]
    public void a_look_up_allocates_nothing()
    {
        var token = tokens.Issue(Gp, AccessRights.All);
        tokens.Find(token);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            tokens.Find(token);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
    }
}

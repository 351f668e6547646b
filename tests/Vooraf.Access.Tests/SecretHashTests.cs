using Vooraf.Access.Clients;

namespace Vooraf.Access.Tests;

public class SecretHashTests
{
    [Fact]
    public void a_hash_read_back_matches_its_secret_and_no_other()
    {
        var hash = SecretHash.Parse(SecretHash.Of("secret", 2).ToString())!;

        hash.Matches("secret").ShouldBeTrue();
        hash.Matches("Secret").ShouldBeFalse();
        hash.Matches("").ShouldBeFalse();
    }

    [Fact]
    public void two_hashes_of_one_secret_differ()
    {
        SecretHash.Of("secret", 1).ToString().ShouldNotBe(SecretHash.Of("secret", 1).ToString(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("pbkdf2-sha256$0$AAAAAAAAAAAAAAAAAAAAAA==$AAAA")]
    [InlineData("pbkdf2-sha256$x$AAAAAAAAAAAAAAAAAAAAAA==$AAAA")]
    [InlineData("pbkdf2-sha256$1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("pbkdf2-sha256$1$!!$??")]
    [InlineData("plain$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void what_is_no_hash_is_not_read(string text)
    {
        SecretHash.Parse(text).ShouldBeNull();
    }

    [Fact]
    public void a_registry_knows_a_client_by_id_and_secret_together()
    {
        var registry = new ClientRegistry([new Client("a", SecretHash.Of("x", 1), "h", "h", AccessRights.All), new Client("b", SecretHash.Of("y", 1), "h", "h", AccessRights.All)]);

        registry.Authenticate("a", "x")!.Id.ShouldBe("a");
        registry.Authenticate("a", "y").ShouldBeNull();
        registry.Authenticate("c", "x").ShouldBeNull();
    }

    [Fact]
    public void two_clients_with_one_id_are_refused()
    {
        var client = new Client("a", SecretHash.Of("x", 1), "h", "h", AccessRights.All);

        Should.Throw<ArgumentException>(() => new ClientRegistry([client, client]));
    }
}

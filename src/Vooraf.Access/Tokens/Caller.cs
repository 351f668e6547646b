using Vooraf.Access.Clients;
using Vooraf.Records;

namespace Vooraf.Access.Tokens;

/// <summary>Who is calling, as their token says.</summary>
public sealed class Caller
{
    internal Caller(Client client, AccessRights rights, DateTimeOffset expires)
    {
        Client = client;
        Rights = rights;
        Expires = expires;
        Author = new Author(client.Id, client.Organisation);
    }

    /// <summary>The program itself acting for a client, without a token: the pages in Development, as long as people do not sign in.</summary>
    /// <param name="client">The client.</param>
    /// <param name="rights">What it is to be allowed: all or some of the client's rights.</param>
    public static Caller WithoutToken(Client client, AccessRights rights) => new(client, rights & client.Rights, DateTimeOffset.MaxValue);

    /// <summary>The client.</summary>
    public Client Client { get; }

    /// <summary>What the token allows: all or some of the client's rights.</summary>
    public AccessRights Rights { get; }

    /// <summary>When the token ends.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>The caller as it is kept with versions and log entries.</summary>
    public Author Author { get; }
}

using Vooraf.Access.Relations;

namespace Vooraf.Access.Clients;

/// <summary>A system that may call: configured, of exactly one holder.</summary>
/// <param name="Id">Its <c>client_id</c>.</param>
/// <param name="Secret">The hash of its secret.</param>
/// <param name="Holder">Id of the holder whose data it works on.</param>
/// <param name="Organisation">The organisation it acts for: the holder's id, or a URA. Kept with every version and log entry.</param>
/// <param name="Rights">What it may do.</param>
public sealed record Client(string Id, SecretHash Secret, string Holder, string Organisation, AccessRights Rights)
{
    /// <summary>Who guards the treatment relations of the people who work with it.</summary>
    public RelationSource Relation { get; init; }
}

using System.Collections.Frozen;
using Vooraf.Access.Clients;
using Vooraf.Access.Relations;

namespace Vooraf.Api.Tests.Running;

/// <summary>The clients that every test server knows. Each secret is the id.</summary>
public static class TestClients
{
    public static Client Gp { get; } = New("gp", "north", AccessRights.All);

    public static Client GpReader { get; } = New("gp-reader", "north", AccessRights.Read);

    public static Client GpWriter { get; } = New("gp-writer", "north", AccessRights.Write);

    public static Client OtherOfNorth { get; } = New("hospital-link", "north", AccessRights.Read | AccessRights.Write);

    public static Client South { get; } = New("hospice", "south", AccessRights.All);

    /// <summary>Of a holder that refuses what does not meet its profiles.</summary>
    public static Client Strict { get; } = New("strict", "east", AccessRights.All);

    public static Client[] All => [Gp, GpReader, GpWriter, OtherOfNorth, South, Strict];

    public static FrozenSet<string> StrictHolders { get; } = FrozenSet.Create(StringComparer.Ordinal, "east");

    private static Client New(string id, string holder, AccessRights rights) => new(id, SecretHash.Of(id, 1), holder, holder, rights) { Relation = RelationSource.Asserted };
}

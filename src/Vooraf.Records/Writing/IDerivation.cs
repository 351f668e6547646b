using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>What a request implies beyond what it says: further writes in the same dossier, which become part of its commit.</summary>
/// <remarks>One instance serves requests at the same time. A request that is prepared anew asks again.</remarks>
public interface IDerivation
{
    /// <summary>Whether writing a resource of this type can imply anything. Asked first: a request of other types costs nothing more.</summary>
    bool Concerns(string type);

    /// <summary>Why nothing can be made of a resource that a request stores, so that it must be refused: a sentence for the client. Null for all else.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="resource">The resource as it came.</param>
    string? RefusalOf(string type, JsonElement resource) => null;

    /// <summary>What follows in one dossier that the request touches; empty for nothing.</summary>
    /// <param name="scope">The request and the dossier. Of no use after the call.</param>
    ValueTask<ImmutableArray<DerivedWrite>> DeriveAsync(DerivationScope scope);
}

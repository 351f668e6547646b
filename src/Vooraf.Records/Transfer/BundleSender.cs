using System.Text.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>Writes whole Bundles, each as one transaction.</summary>
/// <param name="writer">The one way in.</param>
/// <param name="caller">For whom.</param>
public sealed class BundleSender(RecordWriter writer, TransferCaller caller)
{
    /// <summary>False to have a Bundle refused when a resource that it brings with an id is here already.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Writes a valid Bundle. A Bundle with an identifier that was written before is not written again.</summary>
    /// <exception cref="Storage.StoreUnavailableException">The store cannot take it now.</exception>
    public ValueTask<WriteAnswer> SendAsync(JsonElement bundle, CancellationToken cancellation) => writer.WriteAsync(
        new WriteRequest
        {
            Writer = caller.Writer,
            Sight = caller.Sight,
            Entries = Overwrites ? BundleEntries.Of(bundle) : [.. BundleEntries.Of(bundle).Select(entry => entry with { IfNoneMatchAny = entry.Id is not null })],
            IsTransaction = true,
            RepeatIdentifier = BundleEntries.IdentifierOf(bundle),
            Log = caller.Entry('C', "transaction"),
            ServiceBase = caller.ServiceBase,
        },
        cancellation);
}

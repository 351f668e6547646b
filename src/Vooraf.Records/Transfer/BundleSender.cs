using System.Text.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>Writes whole Bundles, each as one transaction.</summary>
/// <param name="writer">The one way in.</param>
/// <param name="caller">For whom.</param>
public sealed class BundleSender(RecordWriter writer, TransferCaller caller)
{
    /// <summary>False to have a Bundle refused when it would change or remove what is here already.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Writes a valid Bundle. A Bundle with an identifier that was written before is not written again.</summary>
    /// <exception cref="Storage.StoreUnavailableException">The store cannot take it now.</exception>
    public async ValueTask<WriteAnswer> SendAsync(JsonElement bundle, CancellationToken cancellation)
    {
        var entries = BundleEntries.Of(bundle, out var wrong);
        if (!wrong.IsEmpty)
            return new WriteAnswer { Refusal = new WriteRefusal(400, wrong) };

        return await writer.WriteAsync(
            new WriteRequest
            {
                Writer = caller.Writer,
                Sight = caller.Sight,
                Entries = [.. entries.Select(entry => entry with { LeavesWhatIsHere = !Overwrites })],
                IsTransaction = true,
                RepeatIdentifier = BundleEntries.IdentifierOf(bundle),
                Log = caller.Entry('C', "transaction"),
                ServiceBase = caller.ServiceBase,
            },
            cancellation);
    }
}

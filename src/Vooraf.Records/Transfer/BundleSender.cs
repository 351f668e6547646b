using System.Runtime.InteropServices;
using System.Security.Cryptography;
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

    /// <summary>True to recognise a Bundle without an identifier by its contents when it comes again.</summary>
    public bool RecognisesContents { get; init; }

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
                RepeatIdentifier = BundleEntries.IdentifierOf(bundle) ?? (RecognisesContents ? DigestOf(bundle) : null),
                Log = caller.Entry('C', "transaction"),
                ServiceBase = caller.ServiceBase,
            },
            cancellation);
    }

    private static string DigestOf(JsonElement bundle) => "sha256|" + Convert.ToHexString(SHA256.HashData(JsonMarshal.GetRawUtf8Value(bundle)));
}

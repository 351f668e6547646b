using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The sealed form of an outgoing message.</summary>
internal static class OutboxForm
{
    public static ReadOnlyMemory<byte> Write(OutboxMessage message, IDossierSeal seal)
    {
        using var to = new CompactWriter();
        to.Text(message.Kind);
        to.Bytes(message.Payload.Span);
        return seal.Seal(ScopeOf(message.Dossier), to.ToArray());
    }

    public static OutboxMessage Read(long dossier, ReadOnlyMemory<byte> body, IDossierSeal seal)
    {
        var opened = seal.Open(ScopeOf(dossier), body);
        var from = new CompactReader(opened.Span);
        var kind = from.Text();
        return new OutboxMessage(dossier, kind, opened[from.Position..]);
    }

    private static SealScope ScopeOf(long dossier) => dossier == 0 ? SealScope.Outside : SealScope.OfDossier(dossier);
}

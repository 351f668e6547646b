using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The sealed form of an outgoing message.</summary>
internal static class OutboxForm
{
    public static byte[] Write(OutboxMessage message, IDossierSeal seal)
    {
        using var to = new CompactWriter();
        to.Text(message.Kind);
        to.Bytes(message.Payload.Span);
        return seal.Seal(SealScope.OfMessage(message.Dossier), to.Written);
    }

    public static OutboxMessage Read(long dossier, byte[] body, IDossierSeal seal)
    {
        var opened = seal.Open(SealScope.OfMessage(dossier), body);
        var from = new CompactReader(opened.Span);
        var kind = from.Text();
        return new OutboxMessage(dossier, kind, opened[from.Position..]);
    }
}

using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// The kept answer to a request: the digest by which it is found, and the answer, compressed, for the answer to a transaction repeats itself. It names ids and may quote warnings,
/// so it is sealed with the dossier it is about.
/// </summary>
internal static class AnswerForm
{
    /// <summary>The one dossier that a commit writes in; 0 when there is none, or several.</summary>
    public static long DossierOf(Commit commit)
    {
        var found = 0L;
        foreach (var write in commit.Writes)
        {
            if (write.Version.Home.Kind != HomeKind.Dossier)
                continue;
            if (found != 0 && found != write.Version.Home.Dossier)
                return 0;
            found = write.Version.Home.Dossier;
        }

        return found;
    }

    public static byte[] Write(long dossier, Hash16 digest, ReadOnlyMemory<byte> answer, IDossierSeal seal)
    {
        using var to = new CompactWriter();
        Span<byte> bytes = stackalloc byte[Hash16.Size];
        digest.Write(bytes);
        to.Bytes(bytes);
        Packed.Write(answer.Span, to);
        return seal.Seal(SealScope.OfAnswer(dossier), to.Written);
    }

    public static ReadOnlyMemory<byte> Read(long dossier, byte[] body, IDossierSeal seal) => Read(dossier, body, seal, out _);

    /// <summary>Gives the digest too.</summary>
    public static ReadOnlyMemory<byte> Read(long dossier, byte[] body, IDossierSeal seal, out Hash16 digest)
    {
        var from = new CompactReader(seal.Open(SealScope.OfAnswer(dossier), body).Span);
        digest = Hash16.Read(from.Take(Hash16.Size));
        return Packed.Read(from);
    }
}

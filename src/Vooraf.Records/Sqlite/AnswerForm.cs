namespace Vooraf.Records.Sqlite;

/// <summary>The kept answer to a request: compressed, for the answer to a transaction repeats itself, then sealed.</summary>
internal static class AnswerForm
{
    public static byte[] Write(ReadOnlyMemory<byte> answer, IDossierSeal seal)
    {
        using var to = new CompactWriter();
        Packed.Write(answer.Span, to);
        return seal.Seal(SealScope.OfAnswer(0), to.Written);
    }

    public static ReadOnlyMemory<byte> Read(byte[] body, IDossierSeal seal)
    {
        var opened = seal.Open(SealScope.OfAnswer(0), body).Span;
        return Packed.Read(new CompactReader(opened));
    }
}

namespace Vooraf.Records.Sqlite;

/// <summary>The kept answer to a request: compressed, for the answer to a transaction repeats itself, then sealed.</summary>
internal static class AnswerForm
{
    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> answer, IDossierSeal seal)
    {
        using var to = new CompactWriter();
        Packed.Write(answer.Span, to);
        return seal.Seal(SealScope.Answers, to.ToArray());
    }

    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> body, IDossierSeal seal)
    {
        var opened = seal.Open(SealScope.Answers, body).Span;
        return Packed.Read(new CompactReader(opened));
    }
}

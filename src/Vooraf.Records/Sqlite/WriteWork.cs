namespace Vooraf.Records.Sqlite;

/// <summary>Something that waits for the writer.</summary>
internal abstract class WriteWork
{
    /// <summary>Does it, inside the transaction; once more when the transaction begins again.</summary>
    public abstract void Apply(WriteTransaction transaction);

    /// <summary>The transaction is on disk: tells the caller.</summary>
    public abstract void Complete();

    /// <summary>The transaction failed and nothing of it was stored: tells the caller.</summary>
    public abstract void Fail(Exception failure);
}

namespace Vooraf.Records.Sqlite;

/// <summary>One use of a statement that gives rows: its end makes the statement ready for the next, also after an error.</summary>
internal readonly ref struct StatementUse(Statement statement)
{
    public void Dispose() => statement.Reset();
}

using Microsoft.Data.Sqlite;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Counts what a store holds, beside the server that writes in it: any stored change changes the counts. The log is left out.</summary>
internal sealed class StoredCounts : IDisposable
{
    private const string Query = """
        SELECT (SELECT count(*) FROM dossier) || '/' || (SELECT total(version) FROM dossier) || '/' || (SELECT count(*) FROM key) || '/' || (SELECT count(*) FROM history)
            || '/' || (SELECT count(*) || '/' || total(version) FROM outside) || '/' || (SELECT count(*) FROM lookup) || '/' || (SELECT count(*) FROM outbox)
            || '/' || (SELECT count(*) FROM answer)
        """;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;

    /// <summary>Opens the store in a data folder for reading.</summary>
    public StoredCounts(string data)
    {
        var file = Directory.GetFiles(data, "*.db").ShouldHaveSingleItem();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        command = new SqliteCommand(Query, connection);
        command.Prepare();
    }

    /// <summary>The counts now, as one text.</summary>
    public string Now() => (string)command.ExecuteScalar()!;

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}

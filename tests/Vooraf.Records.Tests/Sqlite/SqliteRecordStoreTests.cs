using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;

namespace Vooraf.Records.Tests.Sqlite;

/// <summary>The behaviour of every store, on SQLite.</summary>
public sealed class SqliteRecordStoreTests : RecordStoreBehaviour
{
    private readonly TemporaryFolder folder = new();

    protected override ValueTask<IRecordStore> OpenAsync() => new(SqliteRecordStore.Open(new SqliteStoreSettings { Folder = folder.Path, Keys = new PlainKeys() }));

    protected override ValueTask CleanAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

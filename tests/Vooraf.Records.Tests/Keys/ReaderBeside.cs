using SQLitePCL;

namespace Vooraf.Records.Tests.Keys;

/// <summary>Somebody who reads one moment of a store until disposed, as a check or a backup does.</summary>
internal sealed class ReaderBeside : IDisposable
{
    private readonly sqlite3 db;

    public ReaderBeside(string folder)
    {
        Batteries_V2.Init();
        raw.sqlite3_open(Path.Combine(folder, "records.db"), out db).ShouldBe(raw.SQLITE_OK);
        raw.sqlite3_exec(db, "BEGIN; SELECT count(*) FROM setting").ShouldBe(raw.SQLITE_OK);
    }

    public void Dispose() => db.Dispose();
}

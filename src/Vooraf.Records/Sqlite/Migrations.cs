using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The schema, as the ordered list of the steps that made it. A step, once released, never changes.</summary>
internal static class Migrations
{
    /// <summary>Step n brings the schema from version n to n + 1.</summary>
    public static ImmutableArray<string> Steps { get; } = [First, Chained, Sealed, Behind];

    /// <summary>The version that this program reads and writes.</summary>
    public static int Newest => Steps.Length;

    // Row numbers: a resource of a dossier has row = place << 20 | slot, so that a dossier is one range; places are given in the order of
    // commits, so that inserts append and pages fill. What lives outside dossiers has row = -(row in outside).
    private const string First = """
        CREATE TABLE name(id INTEGER PRIMARY KEY, word BLOB NOT NULL);
        CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE dossier(place INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, holder INTEGER NOT NULL, version INTEGER NOT NULL,
            slots INTEGER NOT NULL);
        CREATE TABLE resource(row INTEGER PRIMARY KEY, version INTEGER NOT NULL, deleted INTEGER NOT NULL, at INTEGER NOT NULL,
            hashes BLOB NOT NULL, body BLOB NOT NULL);
        CREATE TABLE outside(row INTEGER PRIMARY KEY, version INTEGER NOT NULL, deleted INTEGER NOT NULL, at INTEGER NOT NULL, hashes BLOB NOT NULL,
            holder INTEGER NOT NULL, client INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX outside_holder ON outside(holder);
        CREATE TABLE history(id INTEGER PRIMARY KEY, row INTEGER NOT NULL, version INTEGER NOT NULL, deleted INTEGER NOT NULL, at INTEGER NOT NULL,
            body BLOB NOT NULL);
        CREATE UNIQUE INDEX history_row ON history(row, version);
        CREATE TABLE key(id BLOB NOT NULL, type INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(id, type)) WITHOUT ROWID;
        CREATE TABLE lookup(hash BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(hash, row)) WITHOUT ROWID;
        CREATE TABLE log(first INTEGER PRIMARY KEY, count INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE outbox(id INTEGER PRIMARY KEY AUTOINCREMENT, dossier INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE answer(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, body BLOB NOT NULL);
        """;

    // The log as chains (docs/adr/0012). Nothing was released with the log as it was before. The triggers are against mistakes.
    private const string Chained = """
        DROP TABLE log;
        CREATE TABLE log(first INTEGER PRIMARY KEY, count INTEGER NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL);
        CREATE TABLE log_day(day INTEGER PRIMARY KEY, first INTEGER NOT NULL, start BLOB NOT NULL);
        CREATE TABLE log_index(first INTEGER PRIMARY KEY, last INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE log_root(number INTEGER PRIMARY KEY, line BLOB NOT NULL, delivered INTEGER NOT NULL);
        CREATE TRIGGER log_changed BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'The log is only added to.'); END;
        CREATE TRIGGER log_removed BEFORE DELETE ON log
            WHEN OLD.first >= ifnull((SELECT value FROM setting WHERE name = 'log-kept-from'), 0)
            BEGIN SELECT raise(ABORT, 'The log is only added to.'); END;
        """;

    // Kept answers are sealed with the dossier they are about. What is being erased is noted until the last trace is gone.
    private const string Sealed = """
        ALTER TABLE answer ADD COLUMN dossier INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE erasing(dossier INTEGER PRIMARY KEY, log INTEGER NOT NULL);
        """;

    // Under which days entries of an earlier day stand, and the earliest of those: the clock had gone back by more than an hour.
    private const string Behind = """
        CREATE TABLE log_behind(day INTEGER PRIMARY KEY, own INTEGER NOT NULL);
        INSERT INTO log_behind(day, own)
            SELECT d.day, min(l.at / 86400000)
            FROM (SELECT day, first, ifnull(lead(first) OVER (ORDER BY day), 9223372036854775807) AS next FROM log_day) AS d
            JOIN log AS l ON l.first >= d.first AND l.first < d.next
            WHERE (l.at + 3600000) / 86400000 < d.day
            GROUP BY d.day;
        """;

    /// <summary>Brings a store to the newest version, each step in a transaction of its own.</summary>
    /// <exception cref="StoreUnavailableException">The store is of a newer program.</exception>
    public static void Apply(Db db)
    {
        for (var version = VersionOf(db); version < Newest; version++)
        {
            var next = (version + 1).ToString(CultureInfo.InvariantCulture);
            db.Execute($"BEGIN IMMEDIATE; {Steps[version]} PRAGMA user_version={next}; COMMIT");
        }
    }

    /// <summary>The version of a store; 0 for an empty file.</summary>
    /// <exception cref="StoreUnavailableException">The store is of a newer program.</exception>
    public static int VersionOf(Db db)
    {
        var version = (int)db.Scalar("PRAGMA user_version");
        if (version <= Newest)
            return version;

        var message = string.Create(CultureInfo.InvariantCulture, $"The store has schema version {version}; this program knows up to {Newest}. Start a newer program.");
        throw new StoreUnavailableException(message);
    }
}

using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Vooraf.Bench;

/// <summary>
/// The floor of "plans in": the same resources' bytes, one row each, inserted in SQLite with WAL and synchronous=FULL, in batches of the
/// given number of plans, with nothing else done. The bytes are cut out of the Bundles before the clock starts.
/// </summary>
internal static class SqliteFloor
{
    public static void Run(Options options)
    {
        var batch = options.Number("batch", 1);
        var plans = File.ReadLines(options.Text("bundles")).Skip(options.Number("skip", 0)).Take(options.Number("count", int.MaxValue)).Select(Resources).ToArray();
        var path = Path.Combine(options.Text("folder"), "floor.db");
        Delete(path);
        using var connection = Open(path);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO floor(content) VALUES ($content)";
        var content = insert.Parameters.Add("$content", SqliteType.Blob);
        var latencies = new Latencies();
        var start = Stopwatch.GetTimestamp();
        foreach (var chunk in plans.Chunk(batch))
            InsertBatch(connection, insert, content, chunk, latencies);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        connection.Close();
        SqliteConnection.ClearAllPools();
        Result.Print(new { batch, plans = plans.Length, plansPerSecond = Math.Round(plans.Length / seconds, 1), batchP50 = latencies.Percentile(0.5), batchP99 = latencies.Percentile(0.99) });
        Delete(path);
    }

    private static byte[][] Resources(string bundle)
    {
        using var document = JsonDocument.Parse(bundle);
        return [.. document.RootElement.GetProperty("entry").EnumerateArray().Select(entry => Encoding.UTF8.GetBytes(entry.GetProperty("resource").GetRawText()))];
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var setup = connection.CreateCommand();
        setup.CommandText = "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE floor(id INTEGER PRIMARY KEY, content BLOB NOT NULL);";
        setup.ExecuteNonQuery();
        return connection;
    }

    private static void InsertBatch(SqliteConnection connection, SqliteCommand insert, SqliteParameter content, byte[][][] plans, Latencies latencies)
    {
        var start = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction();
        insert.Transaction = transaction;
        foreach (var resource in plans.SelectMany(plan => plan))
        {
            content.Value = resource;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        latencies.Add(start);
    }

    private static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
    }
}

using System.Globalization;
using System.Text;
using Vooraf.Records.Log;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Sqlite;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Log;

/// <summary>A real store with a clock that is moved by hand, and an exporter of which the roots are collected.</summary>
internal sealed class LogHouse : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string keyPath;

    public LogHouse()
    {
        keyPath = folder.In("root.pem");
        using (var made = RootKey.Make())
            File.WriteAllText(keyPath, made.PrivatePem);
        Key = RootKey.Read(keyPath);
        Open();
    }

    public ManualTime Time { get; } = new();

    public CollectingSink Sink { get; } = new();

    public SqliteRecordStore Store { get; private set; } = null!;

    public RootExporter Exporter { get; private set; } = null!;

    public RootKey Key { get; }

    public int RetentionYears { get; init; } = 5;

    /// <summary>How long the exporter waits after a failure; counts from the next opening on.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often roots are made; counts from the next opening on.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a root may be under way; counts from the next opening on.</summary>
    public TimeSpan SendLimit { get; init; } = TimeSpan.FromSeconds(30);

    public string Data => folder.In("data");

    public string Database => Path.Combine(Data, "records.db");

    /// <summary>Opens the store again, and waits until the exporter has looked at it once; nothing is flushed for real, so that many entries take little time.</summary>
    public void Open()
    {
        Store = SqliteRecordStore.Open(TestKeys.Settings(Data) with { Time = Time, Flushes = false });
        var clock = new AwaitedClock(Time);
        Exporter = RootExporter.Start(Store.LogRoots, RootKey.Read(keyPath), Sink, clock, new RootExporterSettings { Interval = Interval, Retry = Retry, SendLimit = SendLimit, RetentionYears = RetentionYears });
        clock.AwaitFirstRound();
    }

    /// <summary>Stops as a crash would: without a last root.</summary>
    public async Task CloseAsync(bool withRoot = true)
    {
        if (!withRoot)
            Sink.IsBroken = true;
        await Exporter.DisposeAsync();
        await Store.DisposeAsync();
        Sink.IsBroken = false;
    }

    /// <summary>Logs entries about random dossiers, some of them together in one flush.</summary>
    public async Task LogAsync(int count, Random random)
    {
        while (count > 0)
        {
            var together = Math.Min(count, random.Next(1, 12));
            await Task.WhenAll(Enumerable.Range(0, together).Select(_ => Store.LogAsync(Entry(random), CancellationToken.None).AsTask()));
            count -= together;
            Time.Move(TimeSpan.FromMilliseconds(random.Next(2000)));
        }
    }

    public LogVerification Verify(string? data = null, IReadOnlyList<string>? roots = null) => LogVerifier.Verify(data ?? Data, roots ?? Sink.Lines, Key, CancellationToken.None);

    /// <summary>Copies the database to a folder of its own, for somebody to tamper with.</summary>
    public string Copy(string name)
    {
        var copy = folder.In(name);
        Directory.CreateDirectory(copy);
        File.Copy(Database, Path.Combine(copy, "records.db"), overwrite: true);
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        await Exporter.DisposeAsync();
        await Store.DisposeAsync();
        Key.Dispose();
        folder.Dispose();
    }

    private LogEntry Entry(Random random)
    {
        var dossiers = Enumerable.Range(0, random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 }).Select(_ => (long)random.Next(1, 60)).Distinct().ToArray();
        return Given.Entry(random.Next().ToString(CultureInfo.InvariantCulture)) with
        {
            At = Time.GetUtcNow(),
            Dossiers = [.. dossiers],
            Resources = [.. dossiers.Select(dossier => $"Consent/{Given.Id((int)dossier)}/1")],
        };
    }

    /// <summary>Keeps roots as the other machine would.</summary>
    internal sealed class CollectingSink : IRootSink
    {
        public List<string> Lines { get; } = [];

        public bool IsBroken { get; set; }

        /// <summary>Reset, it keeps whoever sends something, whatever they say.</summary>
        public ManualResetEventSlim Answers { get; } = new(initialState: true);

        public int Failures { get; private set; }

        public Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
        {
            if (IsBroken)
            {
                Failures++;
                throw new IOException("broken for the test");
            }

            Answers.Wait(CancellationToken.None);
            Lines.Add(Encoding.UTF8.GetString(line.Span));
            return Task.CompletedTask;
        }

        public void Dispose()
        {
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Crash;

/// <summary>Some rounds on one store: start, write from eight clients, kill, compare.</summary>
internal sealed class CrashRounds : IDisposable
{
    private const int Clients = 8;
    private const int SmallCheckpoint = 4 << 20;
    private static readonly TimeSpan CheckpointWithin = TimeSpan.FromSeconds(10);
    private readonly TemporaryFolder folder = new();
    private readonly Random random;
    private readonly List<CrashClient> clients;

    /// <summary>Begins with an empty store.</summary>
    public CrashRounds(int seed)
    {
        random = new Random(seed);
        clients = [.. Enumerable.Range(0, Clients).Select(number => new CrashClient(number, new Random((seed * Clients) + number)))];
    }

    /// <summary>How many answers the clients got.</summary>
    public int Answers => clients.Sum(client => client.Shown.Count);

    /// <summary>How many kills came when a checkpoint had touched the database file and was not at its end.</summary>
    public int CheckpointsHit { get; private set; }

    /// <summary>One round; gives what is wrong after it.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(KillMoment moment, CancellationToken cancellation)
    {
        await using var vooraf = VoorafProcess.Launch(OptionsOf(moment));
        if (moment == KillMoment.AtStart)
            await Task.Delay(random.Next(50, 1200), cancellation);
        else
            await LoadAsync(vooraf, moment, cancellation);
        await vooraf.KillAsync();
        IReadOnlyList<string> wrong = [.. clients.SelectMany(client => client.Surprises)];
        return wrong.Count > 0 ? wrong : await CrashedStore.CompareAsync(folder.Path, clients, cancellation);
    }

    /// <summary>Judges the store with the program's own command, and gives its output when it is not clean.</summary>
    public async Task<string> CheckAsync(CancellationToken cancellation)
    {
        var check = await ProgramFiles.RunAsync(["check", "--environment", "Development", "--data", folder.Path], cancellation);
        return check.ExitCode == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"vooraf check ended with {check.ExitCode}: {check.Output}");
    }

    /// <summary>Removes the store.</summary>
    public void Dispose() => folder.Dispose();

    private VoorafProcessOptions OptionsOf(KillMoment moment) => new()
    {
        Data = folder.Path,
        Arguments = moment == KillMoment.InCheckpoint ? ["--checkpoint-bytes", SmallCheckpoint.ToString(CultureInfo.InvariantCulture)] : [],
    };

    private async Task LoadAsync(VoorafProcess vooraf, KillMoment moment, CancellationToken cancellation)
    {
        await vooraf.WaitUntilReadyAsync(OptionsOf(moment).ReadyWithin, cancellation);
        using var http = await vooraf.NewClientAsync(cancellation);
        var running = clients.Select(client => Task.Run(() => client.RunAsync(http, cancellation), cancellation)).ToList();
        await Task.Delay(random.Next(20, 700), cancellation);
        if (moment == KillMoment.InCheckpoint)
            await KillInCheckpointAsync(vooraf);
        else
            await vooraf.KillAsync();
        await Task.WhenAll(running);
    }

    private async Task KillInCheckpointAsync(VoorafProcess vooraf)
    {
        using var checkpoints = new CheckpointWatch(folder.Path);
        // On a machine that is busy with something else there may be none in time: then this is a kill as any other.
        if (checkpoints.WaitForTouch(CheckpointWithin))
            SpinFor(TimeSpan.FromMicroseconds(random.Next(1000)));
        await vooraf.KillAsync();
        if (checkpoints.IsUnfinished)
            CheckpointsHit++;
    }

    // Sleeping knows whole milliseconds only.
    private static void SpinFor(TimeSpan time)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < time;)
            Thread.SpinWait(10);
    }
}

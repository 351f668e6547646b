using System.Collections.Immutable;

namespace Vooraf.Records.Sqlite;

/// <summary>Collects what a check finds, and tells how far it is.</summary>
internal sealed class CheckFindings(IProgress<StoreCheckProgress>? progress, CancellationToken cancellation)
{
    private const int Most = 1000;
    private const int TellEvery = 1000;
    private readonly ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();
    private string part = "";
    private long total;
    private long done;

    public ImmutableArray<string> Problems => problems.ToImmutable();

    public void Add(string problem)
    {
        if (problems.Count < Most)
            problems.Add(problem);
    }

    public void Start(string name, long count)
    {
        (part, total, done) = (name, count, 0);
        progress?.Report(new StoreCheckProgress(part, done, total));
    }

    public void Step()
    {
        done++;
        if (done % TellEvery != 0 && done != total)
            return;

        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new StoreCheckProgress(part, done, total));
    }
}

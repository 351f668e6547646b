using System.Collections.Immutable;
using System.Text;

namespace Vooraf.Records.Log.Chains;

/// <summary>Makes a signed root when something was written since the last one, and keeps it. For one caller at a time.</summary>
internal sealed class RootMaker(ILogRoots log, RootKey key, TimeProvider time)
{
    private LogRoot? last;
    private string lastDigest = "";
    private bool loaded;

    public async Task RunAsync()
    {
        if (!loaded)
            await LoadAsync();
        var state = log.State;
        if (state.Head.Last == 0 || (last is { } known && known.Last == state.Head.Last && known.First == state.First))
            return;

        ImmutableArray<LogHead> chains = state.Former is { } former && former.Last > (last?.Last ?? 0) ? [former, state.Head] : [state.Head];
        var root = new LogRoot((last?.Number ?? 0) + 1, time.GetUtcNow(), state.First, state.Removed, chains, lastDigest);
        var line = Encoding.UTF8.GetBytes(root.Sign(key));
        await log.KeepAsync(root.Number, line);
        (last, lastDigest) = (root, LogRoot.Digest(line));
    }

    private async Task LoadAsync()
    {
        var kept = await log.ReadAsync();
        last = kept.Last.IsEmpty ? null : LogRoot.Parse(Encoding.UTF8.GetString(kept.Last.Span));
        lastDigest = LogRoot.Digest(kept.Last.Span);
        loaded = true;
    }
}

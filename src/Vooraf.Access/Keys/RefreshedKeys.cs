namespace Vooraf.Access.Keys;

/// <summary>
/// Keys that are read again from where they stand (a file or an address), so that they can be changed there without a restart: when they are no longer
/// fresh, and when a key is asked for that is not among them, but for that not more often than once in <see cref="KeyAges.Between"/>. Who needs them while they are read
/// for the first time waits for that same reading; it ends by itself, not with who asked for it.
/// </summary>
/// <param name="read">Reads them; null when that fails.</param>
/// <param name="ages">How long they count.</param>
/// <param name="time">The clock.</param>
public sealed class RefreshedKeys(Func<CancellationToken, ValueTask<VerificationKeys?>> read, KeyAges ages, TimeProvider time) : IKeySource
{
    private readonly Lock choosing = new();
    private Task reading = Task.CompletedTask;
    private State state = new(null, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <inheritdoc/>
    public async ValueTask<VerificationKeys?> KeysAsync(string kid, CancellationToken cancellation)
    {
        if (!MustRead(kid) && Usable() is { } keys)
            return keys;

        await ReadingFor(kid).WaitAsync(cancellation);
        return Usable();
    }

    private Task ReadingFor(string kid)
    {
        lock (choosing)
        {
            if (!reading.IsCompleted)
                return Usable() is null ? reading : Task.CompletedTask;
            return MustRead(kid) ? reading = Task.Run(ReadAsync) : Task.CompletedTask;
        }
    }

    // Who asks for unknown keys again and again must not make this server flood the other one; neither must one that does not answer.
    private bool MustRead(string kid)
    {
        var now = time.GetUtcNow();
        var wanted = state.Keys is null || now >= state.ReadAt + ages.Fresh || !state.Keys.Knows(kid);
        return wanted && now >= state.TriedAt + ages.Between;
    }

    private async Task ReadAsync()
    {
        var now = time.GetUtcNow();
        state = state with { TriedAt = now };
        if (await read(CancellationToken.None) is { } keys)
            state = new State(keys, now, now);
    }

    // A key that was taken away there must not live on here because the way there is blocked.
    private VerificationKeys? Usable() => time.GetUtcNow() < state.ReadAt + ages.Usable ? state.Keys : null;

    private sealed record State(VerificationKeys? Keys, DateTimeOffset ReadAt, DateTimeOffset TriedAt);
}

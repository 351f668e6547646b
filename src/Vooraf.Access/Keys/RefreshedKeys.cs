namespace Vooraf.Access.Keys;

/// <summary>
/// Keys that are read again from where they stand (a file or an address), so that they can be changed there without a restart: when they are no longer
/// fresh, and when a key is asked for that is not among them, but for that not more often than once in <see cref="KeyAges.Between"/>.
/// </summary>
/// <param name="read">Reads them; null when that fails.</param>
/// <param name="ages">How long they count.</param>
/// <param name="time">The clock.</param>
public sealed class RefreshedKeys(Func<CancellationToken, ValueTask<VerificationKeys?>> read, KeyAges ages, TimeProvider time) : IKeySource, IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private State state = new(null, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <inheritdoc/>
    public async ValueTask<VerificationKeys?> KeysAsync(string kid, CancellationToken cancellation)
    {
        if (!MustRead(kid))
            return Usable();

        await reading.WaitAsync(cancellation);
        try
        {
            if (MustRead(kid))
                await ReadAsync(cancellation);
        }
        finally
        {
            reading.Release();
        }

        return Usable();
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    // Who asks for unknown keys again and again must not make this server flood the other one; neither must one that does not answer.
    private bool MustRead(string kid)
    {
        var now = time.GetUtcNow();
        var wanted = state.Keys is null || now >= state.ReadAt + ages.Fresh || !state.Keys.Knows(kid);
        return wanted && now >= state.TriedAt + ages.Between;
    }

    private async ValueTask ReadAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        state = state with { TriedAt = now };
        if (await read(cancellation) is { } keys)
            state = new State(keys, now, now);
    }

    // A key that was taken away there must not live on here because the way there is blocked.
    private VerificationKeys? Usable() => time.GetUtcNow() < state.ReadAt + ages.Usable ? state.Keys : null;

    private sealed record State(VerificationKeys? Keys, DateTimeOffset ReadAt, DateTimeOffset TriedAt);
}

namespace Vooraf.Access.Keys;

/// <summary>Keys that stand in the settings.</summary>
/// <param name="keys">The keys.</param>
public sealed class FixedKeys(VerificationKeys keys) : IKeySource
{
    /// <inheritdoc/>
    public ValueTask<VerificationKeys?> KeysAsync(string kid, CancellationToken cancellation) => ValueTask.FromResult<VerificationKeys?>(keys);
}

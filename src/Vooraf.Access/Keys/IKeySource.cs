namespace Vooraf.Access.Keys;

/// <summary>Where the public keys of a client or an issuer come from.</summary>
public interface IKeySource
{
    /// <summary>The keys that are in force.</summary>
    /// <param name="kid">The key that is looked for: a source that does not know it looks once more where its keys come from, within bounds.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The keys, with or without that one; null when they cannot be had now.</returns>
    ValueTask<VerificationKeys?> KeysAsync(string kid, CancellationToken cancellation);
}

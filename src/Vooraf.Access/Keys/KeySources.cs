using Vooraf.Access.Outgoing;

namespace Vooraf.Access.Keys;

/// <summary>Makes key sources that are read again.</summary>
public static class KeySources
{
    private const int MostBytes = 256 * 1024;

    /// <summary>The JWK Set in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    public static IKeySource OfFile(string path, TimeProvider time) => new RefreshedKeys(cancellation => ReadFileAsync(path, cancellation), KeyAges.OfFile, time);

    /// <summary>The JWK Set at an address.</summary>
    /// <param name="address">The address; https, or http on the loopback address.</param>
    /// <param name="http">The client for requests to elsewhere.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ages">How long they count; null for <see cref="KeyAges.OfAddress"/>.</param>
    public static IKeySource OfAddress(Uri address, HttpClient http, TimeProvider time, KeyAges? ages = null) =>
        new RefreshedKeys(cancellation => ReadAddressAsync(address, http, cancellation), ages ?? KeyAges.OfAddress, time);

    private static async ValueTask<VerificationKeys?> ReadFileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MostBytes ? VerificationKeys.Read(await File.ReadAllBytesAsync(path, cancellation)).Keys : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async ValueTask<VerificationKeys?> ReadAddressAsync(Uri address, HttpClient http, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await OutgoingHttp.SendAsync(http, request, cancellation) is { } body ? VerificationKeys.Read(body).Keys : null;
    }
}

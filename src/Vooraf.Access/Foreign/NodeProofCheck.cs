using System.Net.Http.Json;
using System.Text.Json;
using Vooraf.Access.Jwts;
using Vooraf.Access.Outgoing;

namespace Vooraf.Access.Foreign;

/// <summary>
/// Has a Nuts node check a DPoP proof (<c>POST .../dpop/validate</c>). What the node may not look at is checked here as well: that the proof was made just now, and that
/// it is shown once.
/// </summary>
/// <param name="endpoint">Where the node checks proofs.</param>
/// <param name="http">The client for requests to elsewhere.</param>
/// <param name="seen">Which proofs were shown.</param>
/// <param name="time">The clock.</param>
public sealed class NodeProofCheck(Uri endpoint, HttpClient http, SeenOnce seen, TimeProvider time) : IProofCheck
{
    private const int MostDepth = 32;

    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(60);
    private static readonly string[] Types = ["dpop+jwt"];

    private static readonly ForeignFault NotValid = new("The DPoP proof is not valid for this request.");
    private static readonly ForeignFault NotNow = new("The DPoP proof was not made just now: make one for each request, and see to the clock.");
    private static readonly ForeignFault JustStarted = new("This server has just started and cannot know whether the DPoP proof was shown before: make a new one in a second.", IsPassing: true);
    private static readonly ForeignFault Again = new("The DPoP proof was shown before: make one for each request.");
    private static readonly ForeignFault NoAnswer = new("The DPoP proof could not be checked.", IsPassing: true);

    /// <inheritdoc/>
    public async ValueTask<ForeignFault?> CheckAsync(ShownToken shown, string thumbprint, CancellationToken cancellation)
    {
        if (shown.Proof is not { } proof || SignedJwt.Read(proof) is not { } jwt || !IsProof(jwt) || jwt.Claims.TextOf("jti") is not { Length: <= 256 } id || shown.Url.Length == 0)
            return NotValid;
        if (jwt.Claims.MomentOf("iat") is not { } made || made > time.GetUtcNow() + LifetimeHolds.Ahead || made < time.GetUtcNow() - Oldest)
            return NotNow;
        if (made < seen.Since)
            return JustStarted;

        return await AskAsync(shown, proof, thumbprint, cancellation) switch
        {
            null => NoAnswer,
            false => NotValid,
            true => await seen.AddAsync(thumbprint, id, made, made + Oldest + LifetimeHolds.Ahead, cancellation) ? null : Again,
        };
    }

    private static bool IsProof(SignedJwt jwt) => Types.Contains(jwt.Header.TextOf("typ"), StringComparer.OrdinalIgnoreCase) && JwtAlgorithms.All.Contains(jwt.Algorithm, StringComparer.Ordinal);

    private async ValueTask<bool?> AskAsync(ShownToken shown, string proof, string thumbprint, CancellationToken cancellation)
    {
        var question = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["dpop_proof"] = proof,
            ["method"] = shown.Method,
            ["thumbprint"] = thumbprint,
            ["token"] = shown.Token,
            ["url"] = shown.Url,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = JsonContent.Create(question) };
        if (await OutgoingHttp.SendAsync(http, request, cancellation) is not { } body || StrictJson.Read(body, MostDepth) is not { ValueKind: JsonValueKind.Object } answer)
            return null;
        return answer.TryGetProperty("valid", out var valid) && valid.ValueKind == JsonValueKind.True;
    }
}

using System.Text.Json;
using Vooraf.Access.Auditing;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Jwts;
using Vooraf.Access.Scopes;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Foreign;

/// <summary>Makes a caller of the claims of a token of another issuer, whose truth was checked. A claim that is there and cannot be read is refused, never passed over.</summary>
internal static class ForeignCaller
{
    private const int LongestText = 256;
    private const int LongestReason = 1000;

    /// <summary>The caller, bound to a key or not; or why there is none.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="tokenId">For the log.</param>
    /// <param name="terms">Of the issuer.</param>
    public static ForeignFinding Make(JsonElement claims, string tokenId, IssuerTerms terms)
    {
        var names = terms.Claims;
        if (claims.MomentOf("exp") is not { } end)
            return ForeignFinding.Refused("The token does not say when it ends.");
        if (Text(claims, names.Ura) is not { } stated || StatedCodes.UraOf(stated) is not { } ura)
            return ForeignFinding.Refused("The token does not name the organisation by its URA.");
        if (PersonOf(claims, names) is not { } person)
            return ForeignFinding.Refused("The token does not name the acting person with identifier, name and role.");
        if (Text(claims, names.Client) is not { } client)
            return ForeignFinding.Refused("The token does not name its client.");
        if (!IsReadable(claims, names.Patient, IsId) || !IsReadable(claims, names.Purpose, text => StatedCodes.PurposeOf(text) is not null) || !ThumbprintOf(claims, out var thumbprint))
            return ForeignFinding.Refused("The token holds a patient, a purpose or a key that cannot be understood.");

        var caller = new Caller
        {
            Client = new Client(ForeignClient.NameOf(terms.Name, client), null, terms.Holder, ura, AccessRights.None),
            IsOwn = string.Equals(ura, terms.HolderUra, StringComparison.Ordinal),
            Requester = new Organisation(ura, Text(claims, names.OrganisationType), Text(claims, names.OrganisationName)),
            Person = person,
            Purpose = Text(claims, names.Purpose) is { } purpose ? PurposeCodes.Parse(StatedCodes.PurposeOf(purpose)!) : PurposeOfUse.Treatment,
            EmergencyReason = Text(claims, names.EmergencyReason, LongestReason),
            Scopes = ScopesOf(claims, terms),
            Patient = Text(claims, names.Patient),
            TokenId = tokenId,
            KeyThumbprint = thumbprint ?? "",
            Issued = claims.MomentOf("iat") ?? DateTimeOffset.MinValue,
            Expires = end,
        };
        return new ForeignFinding(caller, thumbprint, terms, null);
    }

    private static ActingPerson? PersonOf(JsonElement claims, ClaimNames names)
    {
        var name = string.Join(' ', names.PersonName.Select(part => Text(claims, part)).OfType<string>());
        return Text(claims, names.PersonId) is { } id && Text(claims, names.PersonRole) is { } role && name.Length > 0
            ? new ActingPerson(id, name, role, Text(claims, names.ResponsiblePerson))
            : null;
    }

    private static GrantedScopes ScopesOf(JsonElement claims, IssuerTerms terms)
    {
        var words = Text(claims, terms.Claims.Scope, int.MaxValue)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var granted = GrantedScopes.None;
        foreach (var word in words.Take(ScopeReader.MostWords).Distinct(StringComparer.Ordinal))
        {
            if (terms.Scopes.TryGetValue(word, out var scopes))
                granted = granted.Joined(scopes);
        }

        return granted;
    }

    // A token with a confirmation of another kind than a key's thumbprint is bound to something that is not checked here.
    private static bool ThumbprintOf(JsonElement claims, out string? thumbprint)
    {
        thumbprint = null;
        if (!claims.TryGetProperty("cnf", out var confirmation))
            return true;
        thumbprint = confirmation.ValueKind == JsonValueKind.Object ? confirmation.TextOf("jkt") : null;
        return thumbprint is { Length: <= 128 };
    }

    // One text, or a list of texts with spaces between. Another issuer's control characters go into no log.
    private static string? Text(JsonElement claims, string name, int longest = LongestText) =>
        name.Length > 0 && claims.TextsOf(name) is { Length: > 0 } texts && LogText.Of(string.Join(' ', texts).Trim()) is { Length: > 0 } text && text.Length <= longest ? text : null;

    private static bool IsReadable(JsonElement claims, string name, Func<string, bool> allowed) =>
        name.Length == 0 || !claims.Has(name) || Text(claims, name) is { } text && allowed(text);

    private static bool IsId(string text) => text.Length <= 64 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}

using System.Text.Json;
using Vooraf.Access.Decisions;
using Vooraf.Access.Foreign;
using Vooraf.Access.Jwts;
using Vooraf.Access.Keys;
using Vooraf.Access.Outgoing;
using Vooraf.Access.Scopes;

namespace Vooraf.Configuration;

/// <summary>The setting <c>issuers</c>.</summary>
internal static class IssuerSettings
{
    private const int LongestMinutes = 60;

    public const string Allowed =
        "a JSON list of {\"name\", \"holder\", \"issuer\", \"scopes\": {theirs: ours}, \"claims\": \"knooppunt\" or \"gf\", \"claimNames\", \"dpopUrl\"} with different names, and either \"audience\" and "
        + "\"jwks\", \"jwksFile\" or \"jwksUrl\" (it signs its tokens), or \"introspectionUrl\" (it is asked about them)";

    public static Settings? Apply(Settings settings, string text)
    {
        try
        {
            var issuers = JsonSerializer.Deserialize(text, ListsContext.Default.IssuerSettingArray);
            return issuers is null || issuers.Any(issuer => issuer is null || !IsPossible(issuer)) || HolderSettings.AnyTwice(issuers.Select(issuer => issuer.Name)) ? null : settings with { Issuers = [.. issuers] };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What every issuer needs of the other settings.</summary>
    /// <exception cref="SettingsException">Something is missing, or an address cannot be used.</exception>
    public static void Check(Settings settings)
    {
        foreach (var issuer in settings.Issuers)
        {
            if (!settings.Holders.Any(holder => string.Equals(holder.Id, issuer.Holder, StringComparison.Ordinal)))
                throw Wrong(issuer, $"its holder '{issuer.Holder}' is not in 'holders'");
            if (issuer.DpopUrl is not null && settings.BaseUrl is null)
                throw Wrong(issuer, "with 'dpopUrl' the setting 'baseUrl' must be set: a proof is made for the address that callers see");
            foreach (var address in new[] { issuer.IntrospectionUrl, issuer.DpopUrl }.OfType<string>())
                _ = AddressOf(issuer, address);
            _ = KeysOf(issuer);
            _ = ScopesOf(issuer);
            if (settings.Issuers.TakeWhile(other => other != issuer).FirstOrDefault(other => IsSame(issuer, other)) is { } same)
                throw Wrong(issuer, $"it cannot be told from '{same.Name}': two with one 'issuer' need another 'audience', or another 'introspectionUrl'");
        }
    }

    // Nobody could tell for which of the two a token is.
    private static bool IsSame(IssuerSetting one, IssuerSetting other) =>
        string.Equals(one.Issuer, other.Issuer, StringComparison.Ordinal)
        && (one.IntrospectionUrl is { } url ? string.Equals(url, other.IntrospectionUrl, StringComparison.Ordinal) : other.IntrospectionUrl is null && one.Audience.Intersect(other.Audience, StringComparer.Ordinal).Any());

    /// <summary>What reads the tokens of all of them; null when there are none.</summary>
    public static ForeignTokens? Open(Settings settings, TimeProvider time)
    {
        if (settings.Issuers.IsEmpty)
            return null;

        var http = OutgoingHttp.Create(settings.IssuerTime);
        var seen = new SeenOnce(time);
        List<JwtIssuer> signing = [];
        List<IntrospectionIssuer> asked = [];
        foreach (var issuer in settings.Issuers)
        {
            var proofs = issuer.DpopUrl is { } url ? new NodeProofCheck(AddressOf(issuer, url), http, seen, time) : null;
            var terms = TermsOf(settings, issuer, proofs);
            if (issuer.IntrospectionUrl is { } endpoint)
                asked.Add(new IntrospectionIssuer(AddressOf(issuer, endpoint), issuer.Issuer, terms));
            else
                signing.Add(new JwtIssuer(issuer.Issuer, issuer.Audience, KeysOf(issuer)!, TimeSpan.FromMinutes(issuer.LongestMinutes ?? LongestMinutes), terms));
        }

        return new ForeignTokens(signing, asked, http, time, settings.TokenCacheTime);
    }

    private static bool IsPossible(IssuerSetting issuer)
    {
        ReadOnlySpan<bool> ways = [issuer.IntrospectionUrl is not null, issuer.Jwks is not null, issuer.JwksFile is not null, issuer.JwksUrl is not null];
        var signs = issuer.IntrospectionUrl is null;
        return HolderSettings.IsId(issuer.Name) && HolderSettings.IsId(issuer.Holder) && ways.Count(true) == 1 && issuer.Scopes is { Count: > 0 }
            && issuer.Claims is null or "knooppunt" or "gf" && issuer.LongestMinutes is null or (> 0 and <= 1440)
            && issuer.Issuer is { Length: > 0 } && (!signs || !issuer.Audience.IsDefaultOrEmpty);
    }

    private static IssuerTerms TermsOf(Settings settings, IssuerSetting issuer, IProofCheck? proofs)
    {
        var names = issuer.Claims is "gf" ? ClaimNames.GenericFunctions : ClaimNames.Knooppunt;
        var holder = settings.Holders.Single(holder => string.Equals(holder.Id, issuer.Holder, StringComparison.Ordinal));
        return new IssuerTerms
        {
            Name = issuer.Name,
            Holder = issuer.Holder,
            HolderUra = holder.Ura,
            Ended = holder.Ended,
            Claims = issuer.ClaimNames?.Over(names) ?? names,
            Scopes = ScopesOf(issuer),
            Proofs = proofs,
        };
    }

    private static Dictionary<string, GrantedScopes> ScopesOf(IssuerSetting issuer)
    {
        var scopes = new Dictionary<string, GrantedScopes>(StringComparer.Ordinal);
        foreach (var (theirs, ours) in issuer.Scopes)
        {
            var reading = AccessOptions.Scopes.Read(ours);
            scopes[theirs] = reading.NotUnderstood.IsEmpty ? reading.Scopes : throw Wrong(issuer, $"the scope '{ours}' is not known here");
        }

        return scopes;
    }

    private static IKeySource? KeysOf(IssuerSetting issuer) =>
        KeySettings.Of($"Setting 'issuers': issuer '{issuer.Name}'", issuer.Jwks, issuer.JwksFile, issuer.JwksUrl);

    private static Uri AddressOf(IssuerSetting issuer, string address) =>
        SettingValues.Address(address) is { } uri && SettingValues.IsPrivateWay(uri)
            ? uri
            : throw Wrong(issuer, $"the address {SettingValues.Shown(address)} cannot be used: allowed is an https address, or http on the loopback address");

    private static SettingsException Wrong(IssuerSetting issuer, string why) => new($"Setting 'issuers': issuer '{issuer.Name}': {why}.");
}

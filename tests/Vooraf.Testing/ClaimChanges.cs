using System.Text.Json.Nodes;

namespace Vooraf.Testing;

/// <summary>Changes the claims of a token.</summary>
public static class ClaimChanges
{
    /// <summary>Sets each named claim, or takes it away where the value is null, and gives the same claims.</summary>
    public static JsonObject Changed(this JsonObject claims, ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
                claims[name] = value;
        }

        return claims;
    }
}

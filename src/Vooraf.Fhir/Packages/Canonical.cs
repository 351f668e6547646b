namespace Vooraf.Fhir.Packages;

/// <summary>A canonical, split at its version.</summary>
internal static class Canonical
{
    internal static (string Url, string? Version) Split(string canonical)
    {
        var bar = canonical.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? (canonical, null) : (canonical[..bar], canonical[(bar + 1)..]);
    }
}

using System.Globalization;

namespace Vooraf.Fhir.Packages;

/// <summary>The order of business versions: numbers by their value, <c>1.0.0-rc2</c> before <c>1.0.0</c>, no version before any.</summary>
internal static class VersionOrder
{
    internal static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        var (leftRelease, leftLabel) = Split(left);
        var (rightRelease, rightLabel) = Split(right);
        var byRelease = CompareParts(leftRelease, rightRelease);
        if (byRelease != 0)
            return byRelease;
        if (leftLabel.Length == 0 || rightLabel.Length == 0)
            return rightLabel.Length - leftLabel.Length;
        return CompareParts(leftLabel, rightLabel);
    }

    private static (string Release, string Label) Split(string version)
    {
        var dash = version.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (version, "") : (version[..dash], version[(dash + 1)..]);
    }

    private static int CompareParts(string left, string right)
    {
        var leftParts = left.Split('.', '-');
        var rightParts = right.Split('.', '-');
        for (var at = 0; at < Math.Max(leftParts.Length, rightParts.Length); at++)
        {
            var order = ComparePart(leftParts.ElementAtOrDefault(at) ?? "0", rightParts.ElementAtOrDefault(at) ?? "0");
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int ComparePart(string left, string right) =>
        long.TryParse(left, CultureInfo.InvariantCulture, out var leftNumber) && long.TryParse(right, CultureInfo.InvariantCulture, out var rightNumber)
            ? leftNumber.CompareTo(rightNumber)
            : string.CompareOrdinal(left, right);
}

using System.Globalization;

namespace Vooraf.Api.Requests;

/// <summary>Entity tags: <c>W/"3"</c> is version 3.</summary>
internal static class EntityTag
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\"");

    /// <summary>The version of one tag, weak or strong, quotes or none; null when it is no tag of ours.</summary>
    public static int? VersionOf(ReadOnlySpan<char> tag)
    {
        tag = tag.Trim();
        if (tag.StartsWith("W/", StringComparison.Ordinal))
            tag = tag[2..];
        return int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    /// <summary>True when a list of tags holds the version, or is <c>*</c>.</summary>
    public static bool Lists(ReadOnlySpan<char> tags, int version)
    {
        foreach (var range in tags.Split(','))
        {
            var tag = tags[range].Trim();
            if (tag is "*" || VersionOf(tag) == version)
                return true;
        }

        return false;
    }
}

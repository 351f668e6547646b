namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>The restricted FHIRPath of a discriminator, in steps.</summary>
internal static class DiscriminatorPath
{
    private const string Extension = "extension(";

    /// <summary>The steps; <c>$this</c> is no step. A dot inside quotes belongs to a url.</summary>
    internal static string[] Split(string path)
    {
        var steps = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var at = 0; at <= path.Length; at++)
        {
            if (at < path.Length && path[at] == '\'')
                isQuoted = !isQuoted;
            if (at < path.Length && (path[at] != '.' || isQuoted))
                continue;
            if (path[start..at] is { Length: > 0 } step && step is not "$this")
                steps.Add(step);
            start = at + 1;
        }

        return [.. steps];
    }

    /// <summary>The url in <c>extension('url')</c>; null for another step.</summary>
    internal static string? ExtensionUrl(string step) =>
        step.StartsWith(Extension, StringComparison.Ordinal) && step.EndsWith(')') ? step[Extension.Length..^1].Trim('\'', '"', ' ') : null;
}

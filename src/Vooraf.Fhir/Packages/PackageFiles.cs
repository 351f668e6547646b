namespace Vooraf.Fhir.Packages;

/// <summary>Which files of a package are of use: JSON definitions and the package's own description.</summary>
internal static class PackageFiles
{
    /// <summary>True for the description of the package itself.</summary>
    internal static bool IsManifest(string path) => path is "package.json" or "package/package.json";

    internal static bool IsWanted(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".index.json", StringComparison.Ordinal))
            return false;
        // Examples and other extras of a package stand beside its definitions, and define nothing.
        return !path.Split('/').Any(static part => part is "example" or "examples" or "other" or "node_modules" or "openapi" or "tests");
    }
}

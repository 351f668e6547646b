namespace Vooraf.DefinitionCompiler.Profiles;

/// <summary>Which tables there are, and from which folders they are made.</summary>
public static class ProfileTables
{
    private const string Standard = "pzp-r4-rc2-reconstructed";
    private const string Deltas = "deltas-dev";
    private const string Dutch = "nl-core";

    /// <summary>The tables by the name of their file.</summary>
    /// <param name="conformance">The folder that holds the published definitions.</param>
    public static IEnumerable<(string File, string Lines)> Compile(string conformance)
    {
        var standard = Path.Combine(conformance, Standard);
        var needed = Path.Combine(conformance, Dutch);
        yield return ("profiles.table", ProfileTableCompiler.Compile(standard, needed, Deltas));
        yield return ("deltas.table", ProfileTableCompiler.CompileLayer(Path.Combine(standard, Deltas), needed));
    }
}

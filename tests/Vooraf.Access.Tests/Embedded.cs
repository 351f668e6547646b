namespace Vooraf.Access.Tests;

/// <summary>Expected texts that stand beside the tests as files.</summary>
internal static class Embedded
{
    /// <summary>The lines of a file, without empty ones.</summary>
    public static string[] LinesOf(string name)
    {
        using var reader = new StreamReader(typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded."));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

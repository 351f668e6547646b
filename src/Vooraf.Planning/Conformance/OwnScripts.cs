using System.Collections.Immutable;
using Vooraf.Fhir.TestScripts;

namespace Vooraf.Planning.Conformance;

/// <summary>The TestScripts that ship with the program: one for each query of the standard, its older forms, status codes, the CapabilityStatement and each profile.</summary>
public static class OwnScripts
{
    private const string Prefix = "Vooraf.Planning.Conformance.Scripts.";

    /// <summary>All of them, by name. They need one variable: <c>patient-id</c>.</summary>
    public static ImmutableArray<TestScript> Load()
    {
        var assembly = typeof(OwnScripts).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];
    }

    private static TestScript Read(string resource)
    {
        using var stream = typeof(OwnScripts).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var reading = TestScript.Read(content, Path.GetFileNameWithoutExtension(resource[Prefix.Length..]));
        return reading.Script ?? throw new InvalidDataException($"{resource}: {reading.Issues[0].Diagnostics}");
    }
}

using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>Reads differences.txt: a line that begins with # is the reason of the expressions below it, one a line.</summary>
internal static class KnownDifferences
{
    /// <summary>The reason of each expression.</summary>
    public static Dictionary<string, string> Read()
    {
        var path = Path.Combine(SharedFiles.Repository, "tests", "Vooraf.Fhir.Tests", "FhirPath", "Differential", "differences.txt");
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var reason = "";
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                reason = line[2..];
            else
                known.Add(line, reason);
        }

        return known;
    }
}

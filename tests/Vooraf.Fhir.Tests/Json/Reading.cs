using System.Text;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Tests.Json;

/// <summary>Short ways to read a text and look at the outcome.</summary>
internal static class Reading
{
    internal static IReadOnlyList<Issue> IssuesOf(string json) => IssuesOf(Encoding.UTF8.GetBytes(json));

    internal static IReadOnlyList<Issue> IssuesOf(byte[] json)
    {
        using var reading = ResourceReader.Read(json);
        reading.IsValid.ShouldBe(reading.Issues.Count == 0);
        return reading.Issues;
    }

    internal static void ShouldBeRefusedAt(string json, string? expression)
    {
        var issues = IssuesOf(json);
        issues.Select(issue => issue.Expression).ShouldBe([expression], customMessage: json + "\n" + string.Join('\n', issues));
    }

    internal static void ShouldBeRead(string json) => IssuesOf(json).ShouldBeEmpty(json);
}

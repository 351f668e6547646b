using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>The expressions that were written by hand: a file for each area, one expression a line.</summary>
internal static class HandWritten
{
    private static readonly string[] Types = ["Patient", "Consent", "Procedure", "QuestionnaireResponse"];

    public static IEnumerable<Question> Questions(JudgedResources resources)
    {
        string[] on = [JudgedResources.Own, JudgedResources.OwnPatient, .. Types.Select(type => resources.OfType(type)[0])];
        var folder = Path.Combine(SharedFiles.Repository, "tests", "Vooraf.Fhir.Tests", "FhirPath", "Expressions");
        return Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Select(line => new Question(line, null, on));
    }
}

using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Validation;
using Vooraf.Fhir.Xml;
using Vooraf.Records.Transfer;

namespace Vooraf.Planning.Standard;

/// <summary>
/// Judges files: each Bundle on its own, the other resources together, so that they may refer to each other. A resource that breaks base R4
/// is not judged by its profiles. Bundles are judged as they are read; only the other resources stay in memory.
/// </summary>
/// <param name="profiles">What to judge by.</param>
/// <param name="asked">Canonicals of profiles that every resource must meet, beside its own.</param>
public sealed class FileJudge(PzpProfiles profiles, IReadOnlyCollection<string> asked) : IDisposable
{
    private readonly List<(string Source, ResourceReading Reading)> apart = [];

    /// <summary>How many resources and Bundles were read so far.</summary>
    public int Count { get; private set; }

    /// <summary>What there is to say about the files.</summary>
    /// <param name="texts">The contents of the files.</param>
    public IEnumerable<FileFinding> Judge(IEnumerable<ImportedText> texts) => texts.SelectMany(Read).Concat(JudgeApart());

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, reading) in apart)
            reading.Dispose();
        apart.Clear();
    }

    private IEnumerable<FileFinding> Read(ImportedText text)
    {
        Count++;
        var json = text.Bytes;
        if (text.IsXml)
        {
            var conversion = XmlResourceReader.ToJson(text.Bytes);
            if (!conversion.IsValid)
                return Told(text.Source, conversion.Issues);
            json = conversion.Json;
        }

        var reading = ResourceReader.Read(json);
        if (reading.IsValid && !reading.Document!.RootElement.GetProperty("resourceType"u8).ValueEquals("Bundle"u8))
        {
            apart.Add((text.Source, reading));
            return [];
        }

        using (reading)
            return Told(text.Source, reading.IsValid ? profiles.Validate(reading.Document!.RootElement, asked, ReferenceSources.None) : reading.Issues);
    }

    private IEnumerable<FileFinding> JudgeApart()
    {
        var references = ReferenceSources.OfResources(apart.Select(resource => resource.Reading.Document!.RootElement));
        return apart.SelectMany(resource => Told(resource.Source, profiles.Validate(resource.Reading.Document!.RootElement, asked, references)));
    }

    private static IEnumerable<FileFinding> Told(string source, IReadOnlyList<Issue> issues) => issues.Select(issue => new FileFinding(source, issue));
}

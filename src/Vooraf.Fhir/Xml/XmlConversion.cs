using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Xml;

/// <summary>What came of converting a resource from XML.</summary>
/// <param name="Json">The resource as JSON; empty when there are issues.</param>
/// <param name="Issues">What is wrong with the XML; empty when nothing is.</param>
public sealed record XmlConversion(ReadOnlyMemory<byte> Json, IReadOnlyList<Issue> Issues)
{
    /// <summary>True when there is JSON to go on with.</summary>
    public bool IsValid => Issues.Count == 0;
}

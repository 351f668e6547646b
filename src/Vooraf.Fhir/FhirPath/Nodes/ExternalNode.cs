using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Nodes;

/// <summary>%name: a constant of FHIRPath, of FHIR, or of the caller.</summary>
internal sealed record ExternalNode(string Name, int Position) : Node(Position)
{
    public override FhirPathCollection Evaluate(EvaluationRun run, in Frame frame) => Name switch
    {
        "context" => run.Context,
        "resource" => FhirPathCollection.Of(run.Resource),
        "rootResource" => FhirPathCollection.Of(run.RootResource),
        "ucum" => FhirPathCollection.Of("http://unitsofmeasure.org"),
        "sct" => FhirPathCollection.Of("http://snomed.info/sct"),
        "loinc" => FhirPathCollection.Of("http://loinc.org"),
        _ => Given(run) ?? Canonical() ?? throw new FhirPathException($"The external constant %{Name} is not known", Position),
    };

    private FhirPathCollection? Given(EvaluationRun run) =>
        run.Environment.Variables is { } variables && variables.TryGetValue(Name, out var items) ? items : null;

    /// <summary>%`vs-name` and %`ext-name` stand for HL7's own canonicals (https://hl7.org/fhir/R4/fhirpath.html#vars).</summary>
    private FhirPathCollection? Canonical()
    {
        if (Name.StartsWith("vs-", StringComparison.Ordinal))
            return FhirPathCollection.Of("http://hl7.org/fhir/ValueSet/" + Name[3..]);
        return Name.StartsWith("ext-", StringComparison.Ordinal)
            ? FhirPathCollection.Of("http://hl7.org/fhir/StructureDefinition/" + Name[4..])
            : null;
    }
}

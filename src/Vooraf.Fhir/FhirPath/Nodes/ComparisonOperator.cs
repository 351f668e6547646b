namespace Vooraf.Fhir.FhirPath.Nodes;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Equivalent,
    NotEquivalent,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Contains,
}

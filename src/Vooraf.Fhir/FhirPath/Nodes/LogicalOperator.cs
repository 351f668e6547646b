namespace Vooraf.Fhir.FhirPath.Nodes;

internal enum LogicalOperator
{
    And,
    Or,
    Xor,
    Implies,
}

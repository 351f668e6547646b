using Vooraf.Fhir.FhirPath.Nodes;

namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>An operator between two operands.</summary>
/// <param name="Power">How tightly it binds.</param>
/// <param name="Make">Makes its node from left, right and position.</param>
internal sealed record BinaryOperator(int Power, Func<Node, Node, int, Node> Make);

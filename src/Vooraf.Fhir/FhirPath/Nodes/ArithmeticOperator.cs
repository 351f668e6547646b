namespace Vooraf.Fhir.FhirPath.Nodes;

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    IntegerDivide,
    Modulo,
}

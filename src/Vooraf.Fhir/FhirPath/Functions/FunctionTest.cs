namespace Vooraf.Fhir.FhirPath.Functions;

internal delegate bool FunctionTest(in FunctionCall call);

namespace Vooraf.Fhir.FhirPath.Functions;

internal delegate FhirPathCollection FunctionBody(in FunctionCall call);

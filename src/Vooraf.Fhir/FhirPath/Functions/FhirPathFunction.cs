namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>A function that expressions can call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Body">What it does.</param>
/// <param name="TakesType">True when its argument is the name of a type.</param>
/// <param name="Exists">Whether it gives something, where that can be told with less work; otherwise null.</param>
internal sealed record FhirPathFunction(string Name, int Least, int Most, FunctionBody Body, bool TakesType = false, FunctionTest? Exists = null);

namespace Vooraf.Planning.People;

/// <summary>How made-up people are made.</summary>
/// <param name="Seed">The same seed gives the same people.</param>
/// <param name="LegallyCapableAsObservation">
/// Records legal capacity as an Observation, as versions after 1.0.0-rc2 do, and not as an extension on Patient.
/// </param>
public sealed record PeopleOptions(int Seed = 1, bool LegallyCapableAsObservation = false);

namespace Vooraf.Planning.Plans;

/// <summary>The person whose plan it is (facts C.1; form 964 to 967).</summary>
/// <param name="Key">The reference to the Patient; null when a form does not say it.</param>
/// <param name="Name">The name; null when it is not known.</param>
/// <param name="BirthDate">The date of birth; null when it is not known.</param>
public sealed record Person(string? Key, PersonName? Name, PlanDate? BirthDate);

using System.Globalization;

namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>A number with a unit: a UCUM code, or a calendar duration such as <c>year</c>.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">A UCUM code (<c>1</c> for none) or a calendar word in the singular.</param>
/// <param name="IsCalendar">True when the unit is a calendar word.</param>
internal sealed record Quantity(decimal Value, string Unit, bool IsCalendar)
{
    public override string ToString() =>
        IsCalendar
            ? string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit}")
            : string.Create(CultureInfo.InvariantCulture, $"{Value} '{Unit}'");
}

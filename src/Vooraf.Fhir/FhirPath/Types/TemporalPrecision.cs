namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>How exact a date, date and time, or time is. Seconds and their fractions count as one precision.</summary>
internal enum TemporalPrecision
{
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}

using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Compares dates and times part by part (FHIRPath N1, section 6.2).</summary>
internal static class TemporalOrder
{
    /// <summary>Negative, zero or positive; null when one is less exact and all that both say is equal, or when a time meets a date.</summary>
    public static int? Compare(Temporal left, Temporal right)
    {
        if ((left.Kind == SystemKind.Time) != (right.Kind == SystemKind.Time))
            return null;

        var bothHaveTime = left.Precision >= TemporalPrecision.Hour && right.Precision >= TemporalPrecision.Hour;
        var first = bothHaveTime ? left.Universal : left.Moment;
        var second = bothHaveTime ? right.Universal : right.Moment;
        var common = left.Precision < right.Precision ? left.Precision : right.Precision;
        var order = Cut(first, common).CompareTo(Cut(second, common));
        return order != 0 || left.Precision == right.Precision ? order : null;
    }

    private static DateTime Cut(DateTime moment, TemporalPrecision precision) => precision switch
    {
        TemporalPrecision.Year => new DateTime(moment.Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified),
        TemporalPrecision.Month => new DateTime(moment.Year, moment.Month, 1, 0, 0, 0, DateTimeKind.Unspecified),
        TemporalPrecision.Day => moment.Date,
        TemporalPrecision.Hour => moment.Date.AddHours(moment.Hour),
        TemporalPrecision.Minute => moment.Date.AddMinutes((moment.Hour * 60) + moment.Minute),
        _ => moment,
    };
}

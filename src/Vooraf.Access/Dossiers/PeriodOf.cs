using System.Runtime.InteropServices;
using System.Text.Json;

namespace Vooraf.Access.Dossiers;

/// <summary>A Period as moments.</summary>
/// <param name="From">First moment.</param>
/// <param name="Until">The moment after the last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeriodOf(DateTimeOffset From, DateTimeOffset Until)
{
    private static readonly PeriodOf Always = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>Reads a Period; always when there is none, null when it cannot be read.</summary>
    public static PeriodOf? Read(JsonElement period)
    {
        if (period.ValueKind == JsonValueKind.Undefined)
            return Always;
        if (period.EnumerateObject().Any(member => member.Name is not ("start" or "end" or "id")))
            return null;
        var from = period.Text("start") is { } start ? FhirTime.StartOf(start) : Always.From;
        var until = period.Text("end") is { } end ? FhirTime.EndOf(end) : Always.Until;
        return from is { } first && until is { } last ? new PeriodOf(first, last) : null;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Vooraf.Access.Consents;

/// <summary>A FHIR Period of days.</summary>
internal static class Period
{
    /// <summary>Writes it; null when it is open on both sides.</summary>
    public static JsonObject? Write(DateOnly? from, DateOnly? until)
    {
        if (from is null && until is null)
            return null;
        var period = new JsonObject();
        if (from is { } first)
            period["start"] = first.ToString("O", CultureInfo.InvariantCulture);
        if (until is { } last)
            period["end"] = last.ToString("O", CultureInfo.InvariantCulture);
        return period;
    }
}

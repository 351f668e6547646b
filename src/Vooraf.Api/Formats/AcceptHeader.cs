using System.Globalization;

namespace Vooraf.Api.Formats;

/// <summary>Chooses the format of an answer from an Accept header.</summary>
internal static class AcceptHeader
{
    /// <summary>The format with the highest weight, the first of equals, JSON for "anything"; null when nothing in it can be given.</summary>
    public static WireFormat? Choose(ReadOnlySpan<char> accept)
    {
        if (accept.IsEmpty || accept.SequenceEqual("application/fhir+json") || accept.SequenceEqual("*/*"))
            return WireFormat.Json;

        WireFormat? best = null;
        var bestWeight = 0.0;
        while (!accept.IsEmpty)
        {
            var parameters = MediaType.Cut(ref accept, ',');
            var name = MediaType.Cut(ref parameters, ';');
            var weight = WeightOf(parameters);
            if (weight <= bestWeight || FormatOf(name) is not { } format || !MediaType.ParametersFit(parameters))
                continue;

            best = format;
            bestWeight = weight;
        }

        return best;
    }

    private static WireFormat? FormatOf(ReadOnlySpan<char> name) =>
        MediaType.Is(name, "*/*") || MediaType.Is(name, "application/*") ? WireFormat.Json : MediaType.FormatOf(name);

    private static double WeightOf(ReadOnlySpan<char> parameters)
    {
        while (!parameters.IsEmpty)
        {
            var value = MediaType.Cut(ref parameters, ';');
            if (MediaType.Is(MediaType.Cut(ref value, '='), "q"))
                return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 0;
        }

        return 1;
    }
}

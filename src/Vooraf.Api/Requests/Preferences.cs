using Vooraf.Api.Formats;

namespace Vooraf.Api.Requests;

/// <summary>The Prefer header (https://hl7.org/fhir/R4/http.html): unknown preferences are ignored, as its RFC 7240 demands.</summary>
/// <param name="Return">What to give back from a write.</param>
/// <param name="Lenient">True to turn unknown search parameters into warnings.</param>
internal readonly record struct Preferences(ReturnPreference Return, bool Lenient)
{
    public static Preferences Parse(ReadOnlySpan<char> header)
    {
        var preferences = default(Preferences);
        while (!header.IsEmpty)
        {
            var value = MediaType.Cut(ref header, header.Contains(';') ? ';' : ',');
            while (!value.IsEmpty)
            {
                var one = MediaType.Cut(ref value, ',');
                var name = MediaType.Cut(ref one, '=');
                preferences = preferences.With(name, one.Trim().Trim('"'));
            }
        }

        return preferences;
    }

    private Preferences With(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (MediaType.Is(name, "return"))
            return this with { Return = ReturnOf(value) };
        if (MediaType.Is(name, "handling"))
            return this with { Lenient = MediaType.Is(value, "lenient") };
        return this;
    }

    private static ReturnPreference ReturnOf(ReadOnlySpan<char> value)
    {
        if (MediaType.Is(value, "minimal"))
            return ReturnPreference.Minimal;
        if (MediaType.Is(value, "representation"))
            return ReturnPreference.Representation;
        return MediaType.Is(value, "OperationOutcome") ? ReturnPreference.OperationOutcome : ReturnPreference.Default;
    }
}

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>An integer is a decimal where a decimal is asked for.</summary>
internal static class Numbers
{
    public static bool TryPair(object left, object right, out decimal first, out decimal second)
    {
        second = 0;
        return TryDecimal(left, out first) && TryDecimal(right, out second);
    }

    public static bool TryDecimal(object value, out decimal number)
    {
        number = value switch { int integer => integer, decimal exact => exact, _ => 0 };
        return value is int or decimal;
    }

    /// <summary>Digits after the decimal point, zeros at the end left out.</summary>
    public static int Scale(decimal value)
    {
        var scale = (int)value.Scale;
        while (scale > 0 && decimal.Round(value, scale - 1) == value)
            scale--;
        return scale;
    }
}

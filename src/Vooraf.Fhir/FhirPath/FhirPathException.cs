namespace Vooraf.Fhir.FhirPath;

/// <summary>An expression cannot be read, or cannot be evaluated on this content.</summary>
public sealed class FhirPathException : Exception
{
    private const int LongestReason = 160;

    /// <summary>Makes one with the place in the expression.</summary>
    /// <param name="reason">One sentence: what is wrong.</param>
    /// <param name="position">Zero-based index of the character in the expression.</param>
    public FhirPathException(string reason, int position)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Shortened(reason)} (at position {position})"))
    {
        Reason = Shortened(reason);
        Position = position;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>Zero-based index of the character in the expression.</summary>
    public int Position { get; }

    /// <summary>A reason repeats a part of the expression, which may be of any length.</summary>
    private static string Shortened(string reason) => reason.Length <= LongestReason ? reason : reason[..LongestReason] + "...";
}

namespace Vooraf.Fhir.FhirPath;

/// <summary>An expression cannot be read, or cannot be evaluated on this content.</summary>
public sealed class FhirPathException : Exception
{
    /// <summary>Makes one with the place in the expression.</summary>
    /// <param name="reason">One sentence: what is wrong.</param>
    /// <param name="position">Zero-based index of the character in the expression.</param>
    public FhirPathException(string reason, int position)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reason} (at position {position})"))
    {
        Reason = reason;
        Position = position;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>Zero-based index of the character in the expression.</summary>
    public int Position { get; }
}

namespace Vooraf.EndToEnd.Pages;

/// <summary>What one made-up plan says about one treatment.</summary>
internal enum Decided
{
    /// <summary>Nothing at all.</summary>
    Nothing,

    /// <summary>Carry it out.</summary>
    Permit,

    /// <summary>Do not carry it out.</summary>
    Deny,

    /// <summary>Something else, in words.</summary>
    Other,

    /// <summary>The specification "Onbekend", which is how the standard writes an unknown decision.</summary>
    Unknown,

    /// <summary>A modifier extension that nobody knows.</summary>
    Strange,

    /// <summary>Permitted, and refused on the same day.</summary>
    Contradicted,

    /// <summary>Permitted two years before it was refused, and never ended.</summary>
    NotEnded,

    /// <summary>Refused, and ended since.</summary>
    Ended,
}

namespace Vooraf.Planning.Standard;

/// <summary>A code of a value set of the standard.</summary>
/// <param name="System">URI of the code system.</param>
/// <param name="Code">The code.</param>
/// <param name="Display">The Dutch display.</param>
public sealed record StandardCode(string System, string Code, string Display);

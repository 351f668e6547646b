namespace Vooraf.Planning.Plans;

/// <summary>A name (zib NameInformation, facts C.1). What is not known is null.</summary>
/// <param name="Given">First names, separated by spaces.</param>
/// <param name="Prefix">Prefix of the person's own family name (van der).</param>
/// <param name="Family">The person's own family name, without prefix.</param>
/// <param name="Text">The whole name as it was written, where that was given.</param>
public sealed record PersonName(string? Given, string? Prefix, string? Family, string? Text = null)
{
    /// <summary>The whole name for people to read.</summary>
    public string Whole
    {
        get
        {
            var parts = string.Join(' ', new[] { Given, Prefix, Family }.Where(part => part is not null));
            return Text ?? parts;
        }
    }
}

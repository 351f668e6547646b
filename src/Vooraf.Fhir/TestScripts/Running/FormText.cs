namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Parameters as the body of a form.</summary>
internal static class FormText
{
    /// <summary>Percent-encodes names and values of <c>?a=b&amp;c=d</c>, whether or not they are encoded already.</summary>
    public static string Of(string parameters) =>
        string.Join('&', parameters.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair));

    private static string Pair(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? Encoded(pair) : $"{Encoded(pair[..at])}={Encoded(pair[(at + 1)..])}";
    }

    private static string Encoded(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));
}

namespace Vooraf.Records.Writing;

/// <summary>Takes search criteria apart as they stand in a URL.</summary>
public static class CriteriaText
{
    /// <summary>Names and values, percent-decoded, in their order.</summary>
    public static List<KeyValuePair<string, string>> Split(string criteria)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var part in criteria.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            parameters.Add(equals < 0 ? new(Decode(part), "") : new(Decode(part[..equals]), Decode(part[(equals + 1)..])));
        }

        return parameters;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

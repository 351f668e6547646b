using Vooraf.Access.Decisions;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Tests.Making;

/// <summary>Requests at the holder of these tests.</summary>
internal static class MadeRequest
{
    public static AccessRequest Of(Caller? caller, AccessInteraction interaction = AccessInteraction.Read, string type = "Patient", params KeyValuePair<string, string>[] parameters) => new()
    {
        Caller = caller,
        Holder = MadeDossier.Holder,
        Interaction = interaction,
        Type = type,
        Parameters = parameters,
        At = MadeTime.Now,
    };

    /// <summary>The parameters of a query as it is written in a URL.</summary>
    public static KeyValuePair<string, string>[] Query(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair =>
            new KeyValuePair<string, string>(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""))];
}

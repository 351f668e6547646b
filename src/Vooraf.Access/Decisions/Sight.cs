using Vooraf.Access.Tokens;
using Vooraf.Records;

namespace Vooraf.Access.Decisions;

/// <summary>Which stored resources a caller can see at all. What it cannot see is answered exactly as what does not exist.</summary>
public static class Sight
{
    /// <summary>True when the home is of the caller's holder, and is not the tray of another client.</summary>
    public static bool Sees(Caller caller, in Home home) =>
        string.Equals(home.Holder, caller.Client.Holder, StringComparison.Ordinal)
        && (home.Kind != HomeKind.Tray || string.Equals(home.Client, caller.Client.Id, StringComparison.Ordinal));
}

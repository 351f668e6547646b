namespace Vooraf.Records.Searching;

/// <summary>What a caller can see at all: its own holder's resources, and of the trays its own (design section 4).</summary>
internal static class Visibility
{
    internal static bool Allows(SearchCaller caller, Home home) =>
        string.Equals(home.Holder, caller.Holder, StringComparison.Ordinal)
        && (home.Kind != HomeKind.Tray || string.Equals(home.Client, caller.Client, StringComparison.Ordinal));
}

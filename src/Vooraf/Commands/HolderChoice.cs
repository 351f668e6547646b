using Vooraf.Configuration;
using Vooraf.Records;

namespace Vooraf.Commands;

/// <summary>Which holder a command works for.</summary>
internal static class HolderChoice
{
    /// <summary>The one that was named; without a name the only one that is configured.</summary>
    /// <exception cref="CommandException">It is not configured, or there is more than one to choose from.</exception>
    public static Holder Of(Settings settings, string? named)
    {
        if (named is null && settings.Holders.Length == 1)
            return settings.Holders[0];
        var known = settings.Holders.IsEmpty ? "none: put 'holders' into vooraf.json" : string.Join(", ", settings.Holders.Select(holder => holder.Id));
        if (named is null)
            throw CommandException.WrongUsage($"Say which holder with --holder. Configured: {known}.");
        return settings.Holders.FirstOrDefault(holder => string.Equals(holder.Id, named, StringComparison.Ordinal))
            ?? throw CommandException.WrongUsage($"Holder '{named}' is not configured. Configured: {known}.");
    }
}

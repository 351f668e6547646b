using System.Globalization;
using Vooraf.Records.Sqlite;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary>Says how far the reading of a store is: a line for each part.</summary>
internal sealed class StoreProgress(Terminal terminal) : IProgress<StoreCheckProgress>
{
    private string part = "";

    public void Report(StoreCheckProgress value)
    {
        if (string.Equals(part, value.Part, StringComparison.Ordinal))
            return;
        part = value.Part;
        terminal.Error(string.Create(CultureInfo.InvariantCulture, $"Reading {value.Part}: {value.Total}"));
    }
}

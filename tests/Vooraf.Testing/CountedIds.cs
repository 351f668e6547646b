using System.Globalization;
using Vooraf.Records.Writing;

namespace Vooraf.Testing;

/// <summary>Ids that count up, in the form of the real ones.</summary>
public sealed class CountedIds : IResourceIds
{
    private int last;

    /// <inheritdoc/>
    public string Next() => "0190" + Interlocked.Increment(ref last).ToString("x28", CultureInfo.InvariantCulture);
}

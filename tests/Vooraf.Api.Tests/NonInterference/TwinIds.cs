using System.Globalization;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>Ids that count up from the same number in both of a pair, whatever came before the looker.</summary>
internal sealed class TwinIds : IResourceIds
{
    private string prefix = "0191";
    private int last;

    /// <summary>From now on the looker writes.</summary>
    public void Begin() => (prefix, last) = ("0190", 0);

    public string Next() => prefix + Interlocked.Increment(ref last).ToString("x28", CultureInfo.InvariantCulture);
}

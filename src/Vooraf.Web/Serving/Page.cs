using System.Collections.Immutable;

namespace Vooraf.Web.Serving;

/// <summary>A page that is ready to be logged and sent.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Html">The page.</param>
internal sealed record Page(int Status, string Html)
{
    /// <summary>For the log: the dossiers that are shown.</summary>
    public ImmutableArray<long> Dossiers { get; init; } = [];

    /// <summary>For the log: what is shown, as <c>Type/id/version</c>.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];
}

using System.Collections.Immutable;

namespace Vooraf.Access.Consents;

/// <summary>The answer of a source of consents, or of several together.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Consents">The versions of consents that decided, each as <c>Consent/id/version</c>, or as the source names them.</param>
public sealed record ConsentAnswer(ConsentVerdict Verdict, ImmutableArray<string> Consents)
{
    /// <summary>Nothing recorded.</summary>
    public static ConsentAnswer Nothing { get; } = new(ConsentVerdict.Nothing, []);

    /// <summary>No answer.</summary>
    public static ConsentAnswer Unanswered { get; } = new(ConsentVerdict.Unanswered, []);
}

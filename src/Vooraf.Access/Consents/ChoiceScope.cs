using System.Collections.Immutable;

namespace Vooraf.Access.Consents;

/// <summary>Whom a choice is about.</summary>
/// <param name="Recipients">Who may or may not see: any of these.</param>
/// <param name="Holders">URA numbers of the holders whose data it is about; empty for the holder that keeps it.</param>
internal sealed record ChoiceScope(ImmutableArray<ChoiceRecipient> Recipients, ImmutableArray<string> Holders);

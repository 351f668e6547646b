using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>Everything about one made-up person, before it is put into words of FHIR: resources and form tell the same story.</summary>
internal sealed record Story
{
    public required int Number { get; init; }

    public required PlanKind Kind { get; init; }

    /// <summary>The plan is also filled in on the form.</summary>
    public required bool WithForm { get; init; }

    public required Person Person { get; init; }

    /// <summary>The first is, or will be, the legal representative.</summary>
    public required ImmutableArray<Contact> Contacts { get; init; }

    public required ImmutableArray<AdvanceDirective> AdvanceDirectives { get; init; }

    public required Icd? Icd { get; init; }

    /// <summary>Oldest first; the last one counts.</summary>
    public required ImmutableArray<Conversation> Conversations { get; init; }

    public required Wishes Wishes { get; init; }

    public Conversation Latest => Conversations[^1];

    public Contact Representative => Contacts[0];
}

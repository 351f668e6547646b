using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>A plan as a filled-in form.</summary>
/// <param name="Json">The QuestionnaireResponse as UTF-8 JSON, without id.</param>
/// <param name="NotCarried">What the plan says and the form does not.</param>
public sealed record FormWriting(ReadOnlyMemory<byte> Json, ImmutableArray<NotCarried> NotCarried);

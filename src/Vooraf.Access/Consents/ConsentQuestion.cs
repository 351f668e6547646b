using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Records;

namespace Vooraf.Access.Consents;

/// <summary>May this organisation see what this holder knows about this person?</summary>
/// <param name="Dossier">The person's dossier at the holder.</param>
/// <param name="Holder">The holder.</param>
/// <param name="Requester">The organisation that asks, with URA and type.</param>
/// <param name="Person">Who acts for it.</param>
/// <param name="At">When.</param>
public sealed record ConsentQuestion(Dossier Dossier, HolderAccess Holder, Organisation Requester, ActingPerson Person, DateTimeOffset At);

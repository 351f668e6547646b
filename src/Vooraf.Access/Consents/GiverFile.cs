using System.Collections.Immutable;

namespace Vooraf.Access.Consents;

/// <summary>The rules about givers as their file has them.</summary>
/// <param name="Guardians">Codes of a contact, as system|code, that mean parent or guardian.</param>
/// <param name="Representatives">The same for a representative.</param>
/// <param name="Sources">By name of a source, the bounds of age from young to old.</param>
internal sealed record GiverFile(ImmutableArray<string> Guardians, ImmutableArray<string> Representatives, ImmutableDictionary<string, ImmutableArray<AgeFile>> Sources);

using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Decisions;

/// <summary>What somebody wants to do: all that the rules may look at.</summary>
/// <param name="Caller">Who; null when no valid token was shown.</param>
/// <param name="Needed">The right that it takes.</param>
/// <param name="Holder">Id of the holder whose data it is about.</param>
public readonly record struct AccessRequest(Caller? Caller, AccessRights Needed, string Holder);

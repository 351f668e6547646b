using System.Runtime.InteropServices;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Decisions;

/// <summary>What the rules judge: a request, and the subject that it turned out to be about.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matter(AccessRequest Request, AccessSubject Subject)
{
    /// <summary>Who; only after the rule that wants a caller.</summary>
    public Caller Caller => Request.Caller!;
}

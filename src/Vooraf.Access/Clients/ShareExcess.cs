using System.Runtime.InteropServices;

namespace Vooraf.Access.Clients;

/// <summary>A caller asks for more than its share.</summary>
/// <param name="Wait">How long until its next share.</param>
/// <param name="IsFirst">True for the first time in a window: that is logged, the rest is counted, so that nobody floods the log.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShareExcess(TimeSpan Wait, bool IsFirst);

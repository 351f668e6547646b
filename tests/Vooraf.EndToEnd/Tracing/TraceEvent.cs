namespace Vooraf.EndToEnd.Tracing;

/// <summary>The beginning or the end of a system call on a file descriptor, in the order in which the kernel showed them.</summary>
/// <param name="Name">Name of the call, for instance <c>pwrite64</c>.</param>
/// <param name="Target">What the descriptor stands for: a path, or <c>TCP:[...]</c>.</param>
/// <param name="Ends">False at the beginning, true at the end.</param>
/// <param name="Result">What it returned; 0 at the beginning.</param>
internal sealed record TraceEvent(string Name, string Target, bool Ends, long Result);

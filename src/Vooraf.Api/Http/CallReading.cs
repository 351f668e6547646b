using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Http;

/// <summary>A call with what came in its headers and body, or why it is refused. Dispose it when the call is answered.</summary>
/// <param name="Call">The call.</param>
/// <param name="Refusal">Why it is refused; null when it is not.</param>
/// <param name="Buffer">The memory of the body.</param>
internal sealed record CallReading(ApiCall Call, Answer? Refusal = null, PooledBuffer? Buffer = null) : IDisposable
{
    public void Dispose() => Buffer?.Dispose();
}

using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Vooraf.Api.Buffers;

namespace Vooraf.Api.Requests;

/// <summary>Reads a request body into pooled memory, never more than allowed.</summary>
internal static class RequestBody
{
    private const int FirstGuess = 16 * 1024;

    /// <summary>Reads it.</summary>
    /// <returns>The body; null when it is larger than allowed.</returns>
    public static async ValueTask<PooledBuffer?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
            return null;

        var body = new PooledBuffer((int)(request.ContentLength ?? FirstGuess));
        var kept = false;
        try
        {
            kept = await CopyAsync(request.BodyReader, body, limit, cancellation);
            return kept ? body : null;
        }
        finally
        {
            if (!kept)
                body.Dispose();
        }
    }

    private static async ValueTask<bool> CopyAsync(PipeReader reader, PooledBuffer body, int limit, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (body.Length + read.Buffer.Length > limit)
                return false;

            foreach (var piece in read.Buffer)
                body.Add(piece.Span);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return true;
        }
    }
}

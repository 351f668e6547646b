using System.Text;
using Vooraf.Api.Buffers;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Metadata;

/// <summary>A prepared document in which only the base URL and the token URL are filled in for each request.</summary>
internal sealed class BaseTemplate
{
    /// <summary>Stands for the base URL.</summary>
    public const string BaseMark = "urn:here:base";

    /// <summary>Stands for the token URL.</summary>
    public const string TokenMark = "urn:here:token";

    private static readonly byte[] Mark = Encoding.UTF8.GetBytes("urn:here:");
    private static readonly byte[] BaseName = Encoding.UTF8.GetBytes(BaseMark);

    private readonly byte[] document;

    public BaseTemplate(byte[] document) => this.document = document;

    public PooledBuffer Fill(ServiceBase serviceBase)
    {
        var buffer = new PooledBuffer(document.Length + 512);
        ReadOnlySpan<byte> rest = document;
        for (var at = rest.IndexOf(Mark); at >= 0; at = rest.IndexOf(Mark))
        {
            var isBase = rest[at..].StartsWith(BaseName);
            buffer.Add(rest[..at]);
            buffer.AddPlain(isBase ? serviceBase.Text : serviceBase.TokenUrl);
            rest = rest[(at + (isBase ? BaseMark : TokenMark).Length)..];
        }

        buffer.Add(rest);
        return buffer;
    }
}

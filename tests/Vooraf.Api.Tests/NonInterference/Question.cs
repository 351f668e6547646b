namespace Vooraf.Api.Tests.NonInterference;

/// <summary>A request of the looker.</summary>
internal sealed record Question(string Kind, string Method, string Url, string? Body = null)
{
    public (string Name, string Value)[] Headers { get; init; } = [];

    public override string ToString() => $"{Method} {Url} {string.Join(' ', Headers)} {Body}";
}

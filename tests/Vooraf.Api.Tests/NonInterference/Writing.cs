namespace Vooraf.Api.Tests.NonInterference;

/// <summary>A write by which a store is set up, by gp or other (of north) or south.</summary>

internal sealed record Writing(string By, string Method, string Url, string? Body = null);

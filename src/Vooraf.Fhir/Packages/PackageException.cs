namespace Vooraf.Fhir.Packages;

/// <summary>A package cannot be read; the message says why. Stays inside this room.</summary>
internal sealed class PackageException(string code, string message) : Exception(message)
{
    /// <summary>A code of issue-type.</summary>
    internal string Code { get; } = code;
}

using System.Runtime.InteropServices;

namespace Vooraf.Records.Sqlite;

/// <summary>Whose key seals something.</summary>
/// <param name="Kind">What kind of thing is sealed.</param>
/// <param name="Number">The dossier's number; 0 for the other kinds.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SealScope(SealKind Kind, long Number)
{
    /// <summary>What is not of one person: directories and trays.</summary>
    public static SealScope Outside { get; } = new(SealKind.Outside, 0);

    /// <summary>The log.</summary>
    public static SealScope Log { get; } = new(SealKind.Log, 0);

    /// <summary>The answers kept for requests that are sent again.</summary>
    public static SealScope Answers { get; } = new(SealKind.Answers, 0);

    /// <summary>One dossier.</summary>
    public static SealScope OfDossier(long number) => new(SealKind.Dossier, number);

    internal static SealScope Of(Home home) => home.Kind == HomeKind.Dossier ? OfDossier(home.Dossier) : Outside;
}

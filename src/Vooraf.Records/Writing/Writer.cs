namespace Vooraf.Records.Writing;

/// <summary>Who writes.</summary>
/// <param name="Holder">Id of the holder in whose dossiers and directory is written; a writer writes at one holder.</param>
/// <param name="Author">Client and organisation, kept with every version.</param>
/// <param name="Rights">What it may do.</param>
public sealed record Writer(string Holder, Author Author, WriteRights Rights)
{
    internal bool May(WriteRights right) => (Rights & right) == right;

    /// <summary>True unless it is the tray of another client; says nothing about the holder.</summary>
    internal bool Sees(Home home) => home.Kind != HomeKind.Tray || string.Equals(home.Client, Author.Client, StringComparison.Ordinal);
}

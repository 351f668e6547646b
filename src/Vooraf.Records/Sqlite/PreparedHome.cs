namespace Vooraf.Records.Sqlite;

/// <summary>A home with the numbers of its words. Client is 0 for a directory.</summary>
internal readonly record struct PreparedHome(Home Home, int Holder, int Client)
{
    public bool IsDossier => Home.Kind == HomeKind.Dossier;

    public static PreparedHome Of(Home home, Names names)
    {
        if (home.Kind == HomeKind.Dossier && home.Dossier <= 0)
            throw new ArgumentException("A dossier has a number above zero.", nameof(home));
        if (home.Kind == HomeKind.Tray && home.Client.Length == 0)
            throw new ArgumentException("A tray has a client.", nameof(home));

        return new PreparedHome(home, names.NumberOf(home.Holder), home.Kind == HomeKind.Tray ? names.NumberOf(home.Client) : Names.Empty);
    }
}

namespace Vooraf.Records.Sqlite;

/// <summary>Tells from a row number where a resource lives.</summary>
internal sealed class HomeReader(Db db, Names names)
{
    private readonly Statement dossier = db.Prepare("SELECT number, holder FROM dossier WHERE place=?1");
    private readonly Statement outside = db.Prepare("SELECT holder, client FROM outside WHERE row=?1");

    /// <summary>The home of a row.</summary>
    /// <exception cref="InvalidDataException">The place is not there.</exception>
    public Home HomeOf(long row)
    {
        var inside = RowNumber.IsInDossier(row);
        var statement = inside ? dossier : outside;
        using var use = statement.Bind(1, inside ? RowNumber.PlaceOf(row) : -row).Use();
        if (!statement.Step())
            throw new InvalidDataException("It stands in a place that is not there.");

        return inside ? Home.OfDossier(Word(statement.Int(1)), statement.Long(0)) : Outside(Word(statement.Int(0)), statement.Int(1));
    }

    /// <summary>A directory, or the tray of a client.</summary>
    public Home Outside(string holder, int client) => client == Names.Empty ? Home.OfDirectory(holder) : Home.OfTray(holder, Word(client));

    /// <summary>The word of a number.</summary>
    /// <exception cref="InvalidDataException">The word is not stored.</exception>
    public string Word(int number) => names.Word(number) ?? throw new InvalidDataException("A row names a word that is not stored.");
}

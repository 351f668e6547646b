namespace Vooraf.Records.Sqlite;

/// <summary>A dossier as the writer sees it inside one commit.</summary>
internal sealed class DossierRow
{
    public required long Place { get; init; }

    public required long Number { get; init; }

    public required int Holder { get; init; }

    public required bool IsNew { get; init; }

    public long Version { get; set; }

    public long Slots { get; set; }

    /// <summary>The row of the next resource. Slots are never given twice.</summary>
    public long TakeRow() =>
        Slots < RowNumber.Slots ? RowNumber.Of(Place, Slots++) : throw new InvalidOperationException("A dossier is full.");
}

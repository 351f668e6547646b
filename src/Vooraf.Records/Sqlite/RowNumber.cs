namespace Vooraf.Records.Sqlite;

/// <summary>
/// Where a resource stands: in a dossier as place and slot (positive), or outside dossiers (negative).
/// </summary>
internal static class RowNumber
{
    /// <summary>Slots a place.</summary>
    public const long Slots = 1 << SlotBits;

    private const int SlotBits = 20;

    public static bool IsInDossier(long row) => row > 0;

    public static long Of(long place, long slot) => (place << SlotBits) | slot;

    public static long PlaceOf(long row) => row >> SlotBits;

    public static long SlotOf(long row) => row & (Slots - 1);
}

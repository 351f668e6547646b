namespace Vooraf.Records.Storage;

/// <summary>Which part of a history to read: one that fits into memory.</summary>
/// <param name="Before">Only versions with a lower number; <see cref="int.MaxValue"/> for the newest on.</param>
/// <param name="Most">At most so many versions.</param>
/// <param name="MostBytes">It ends with the version that brings the bytes of JSON to this number.</param>
public sealed record HistoryRange(int Before, int Most, long MostBytes);

namespace Vooraf.Records.Sqlite;

/// <summary>How far a check is.</summary>
/// <param name="Part">What is being read: file, resources, history, kept, log.</param>
/// <param name="Done">How many of it.</param>
/// <param name="Total">Of how many.</param>
public sealed record StoreCheckProgress(string Part, long Done, long Total);

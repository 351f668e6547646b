namespace Vooraf.Records.Sqlite;

/// <summary>A resource that changes its home.</summary>
internal readonly record struct PreparedMove(ResourceKey Source, PreparedKey Key, PreparedHome To);

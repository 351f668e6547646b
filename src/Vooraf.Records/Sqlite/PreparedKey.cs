namespace Vooraf.Records.Sqlite;

/// <summary>Type and id as they stand in the key table.</summary>
internal readonly record struct PreparedKey(int Type, byte[] Id)
{
    public static PreparedKey Of(ResourceKey key, Names names) => new(names.NumberOf(key.Type), IdOf(key));

    /// <summary>For reading: null when the type was never stored.</summary>
    public static PreparedKey? Find(ResourceKey key, Names names)
    {
        var type = names.Find(key.Type);
        return type < 0 ? null : new PreparedKey(type, IdOf(key));
    }

    private static byte[] IdOf(ResourceKey key)
    {
        using var id = new CompactWriter();
        id.Text(key.Id);
        return id.ToArray();
    }
}

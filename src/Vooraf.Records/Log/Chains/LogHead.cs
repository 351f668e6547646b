namespace Vooraf.Records.Log.Chains;

/// <summary>The end of the chain of one writer and day.</summary>
/// <param name="Writer">Id of the writer, 32 hexadecimal digits.</param>
/// <param name="Day">The day (UTC).</param>
/// <param name="Last">Number of the last entry; 0 when there is none yet.</param>
/// <param name="Hash">The hash after it, 64 hexadecimal digits.</param>
public sealed record LogHead(string Writer, DateOnly Day, long Last, string Hash);

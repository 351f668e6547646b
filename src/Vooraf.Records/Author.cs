namespace Vooraf.Records;

/// <summary>Who wrote a version: kept with every version.</summary>
/// <param name="Client">Id of the client (the system that wrote it).</param>
/// <param name="Organisation">The organisation that client acted for: the holder's id, or a URA.</param>
public readonly record struct Author(string Client, string Organisation);

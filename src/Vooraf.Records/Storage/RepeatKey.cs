namespace Vooraf.Records.Storage;

/// <summary>Recognises a Bundle that is sent again: the same client, the same <c>Bundle.identifier</c>.</summary>
/// <param name="Holder">Id of the holder.</param>
/// <param name="Client">Id of the client.</param>
/// <param name="Identifier">The Bundle's identifier as <c>system|value</c>.</param>
public readonly record struct RepeatKey(string Holder, string Client, string Identifier);

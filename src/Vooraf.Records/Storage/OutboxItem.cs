namespace Vooraf.Records.Storage;

/// <summary>A message in the outbox.</summary>
/// <param name="Id">Its number: later messages have higher ones.</param>
/// <param name="Message">The message.</param>
public sealed record OutboxItem(long Id, OutboxMessage Message);

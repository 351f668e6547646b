namespace Vooraf.Records.Searching;

/// <summary>On whose behalf is searched.</summary>
/// <param name="Holder">Id of the holder whose resources are searched; nothing of another holder is ever found.</param>
/// <param name="Client">Id of the client, which also sees its own unassigned tray.</param>
public readonly record struct SearchCaller(string Holder, string Client);

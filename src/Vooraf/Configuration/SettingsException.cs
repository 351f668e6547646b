namespace Vooraf.Configuration;

/// <summary>A setting is unknown or impossible. The message is for the operator: it names the setting, where it came from and what is allowed.</summary>
internal sealed class SettingsException(string message) : Exception(message);

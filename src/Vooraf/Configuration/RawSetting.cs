namespace Vooraf.Configuration;

/// <summary>A setting as it was written somewhere.</summary>
/// <param name="Name">Its name, as in the file: <c>bodyLimit</c>.</param>
/// <param name="Value">Its value as text; JSON for a list.</param>
/// <param name="Source">Where it stands, in words.</param>
internal sealed record RawSetting(string Name, string Value, string Source);

namespace Vooraf.Api.Logs;

/// <summary>How much the value of a search parameter can tell about who somebody is.</summary>
internal enum ParameterPrivacy
{
    /// <summary>It names a person, or may: never shown.</summary>
    Identifying,

    /// <summary>A reference or a result parameter: shown, but for what looks like a BSN.</summary>
    Open,

    /// <summary>A code, date, number or URL: shown as it is. Codes of nine digits that pass the eleven test exist.</summary>
    Coded,
}

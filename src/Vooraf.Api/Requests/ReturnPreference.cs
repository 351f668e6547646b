namespace Vooraf.Api.Requests;

/// <summary>What the caller wants to have back from a write.</summary>
internal enum ReturnPreference
{
    /// <summary>Nothing was said: the resource, but not in the answer to a Bundle.</summary>
    Default,
    Minimal,
    Representation,
    OperationOutcome,
}

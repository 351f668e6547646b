namespace Vooraf.EndToEnd.Concurrency;

/// <summary>How a request ended, as far as its client knows.</summary>
internal enum OperationOutcome
{
    /// <summary>Done and acknowledged.</summary>
    Ok,

    /// <summary>Refused because the resource was at another version.</summary>
    Refused,

    /// <summary>No answer: it may or may not have been done.</summary>
    Unknown,
}

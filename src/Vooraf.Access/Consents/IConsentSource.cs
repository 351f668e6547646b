namespace Vooraf.Access.Consents;

/// <summary>A place where people record to whom their data may be shown. Asked only after everything else about a request was in order.</summary>
public interface IConsentSource
{
    /// <summary>Answers. An exception, or no answer in time, counts as <see cref="ConsentVerdict.Unanswered"/>.</summary>
    ValueTask<ConsentAnswer> AskAsync(ConsentQuestion question, CancellationToken cancellation);
}

using Vooraf.Access.Dossiers;

namespace Vooraf.Access.Consents;

/// <summary>The consents in the dossier itself.</summary>
public sealed class LocalConsents : IConsentSource
{
    /// <inheritdoc/>
    public ValueTask<ConsentAnswer> AskAsync(ConsentQuestion question, CancellationToken cancellation) =>
        ValueTask.FromResult(ChoiceWeighing.Weigh(DossierAccess.Of(question.Dossier), question));
}

namespace Vooraf.Planning.Current;

/// <summary>What an agreement is about. Agreements with equal topics compete; those with different ones stand side by side.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Key">
/// Which one, for treatments and declarations: <c>system|code</c>, or <c>text:</c> and the words without case, accents and punctuation, or something
/// of its own for what nobody named. Empty for the other kinds.
/// </param>
public readonly record struct AgreementTopic(TopicKind Kind, string Key = "")
{
    /// <inheritdoc/>
    public override string ToString() => Key.Length == 0 ? Kind.ToString() : Kind + " " + Key;
}

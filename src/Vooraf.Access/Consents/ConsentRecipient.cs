namespace Vooraf.Access.Consents;

/// <summary>For whom a new sharing consent is, when it is not for every care provider.</summary>
public abstract record ConsentRecipient
{
    private ConsentRecipient()
    {
    }

    /// <summary>One organisation.</summary>
    /// <param name="Ura">Its URA number.</param>
    public sealed record Organisation(string Ura) : ConsentRecipient;

    /// <summary>A circle: <c>emergency-services</c> or <c>treating-team</c>.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record Circle(string Code) : ConsentRecipient;

    /// <summary>A national category of providers who consult, for instance <c>RPZAC104</c>.</summary>
    /// <param name="Code">Its code.</param>
    public sealed record Category(string Code) : ConsentRecipient;
}

namespace Vooraf.Access.Callers;

/// <summary>The person who acts, as the token says.</summary>
/// <param name="Identifier">Number of the employee, or of their UZI card or Dezi account. A relation that is recorded names them by it.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">Code or name of the role.</param>
/// <param name="Responsible">Identifier of the person under whose responsibility they act; null when their own.</param>
public sealed record ActingPerson(string Identifier, string Name, string Role, string? Responsible = null)
{
    /// <summary>Says nothing: it is a person.</summary>
    public override string ToString() => nameof(ActingPerson);
}

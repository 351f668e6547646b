namespace Vooraf.Records.Log;

/// <summary>The person who acted (NEN 7513:2018: user), as the token says. Every field is as it was given; empty where nothing was given.</summary>
/// <param name="Identifier">Number of the employee, or UZI or Dezi number.</param>
/// <param name="Name">Name as people know it.</param>
/// <param name="Role">Code or name of the role.</param>
/// <param name="Responsible">Identifier or name of the person under whose responsibility they acted.</param>
public sealed record LogPerson(string Identifier, string Name, string Role, string Responsible);

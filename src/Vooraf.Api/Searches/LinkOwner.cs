using System.Text;
using Vooraf.Access.Callers;
using Vooraf.Access.Tokens;

namespace Vooraf.Api.Searches;

/// <summary>For whom a paging link was made: client, organisation, person, purpose, scopes and patient. It works for the same alone.</summary>
internal static class LinkOwner
{
    // No character of a token's claims.
    private const char Separator = '\u001f';

    /// <summary>All of it as bytes.</summary>
    public static byte[] Of(Caller caller)
    {
        var text = new StringBuilder(caller.Client.Id);
        Add(text, caller.IsOwn ? "own" : "elsewhere");
        Add(text, caller.Requester.Ura);
        Add(text, caller.Requester.Type);
        Add(text, caller.Person?.Identifier);
        Add(text, caller.Person?.Role);
        Add(text, caller.Person?.Responsible);
        Add(text, PurposeCodes.CodeOf(caller.Purpose));
        Add(text, caller.Patient);
        Add(text, caller.Scopes.MayMigrate ? "migrate" : "");
        foreach (var name in caller.Scopes.UseCases)
            Add(text, name);
        foreach (var grant in caller.Scopes.Grants)
            Add(text, $"{grant.Type}.{grant.Letters}?{(grant.Constraint is { } constraint ? QueryText.Of(constraint.Applied) : "")}");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Add(StringBuilder text, string? part) => text.Append(Separator).Append(part);
}

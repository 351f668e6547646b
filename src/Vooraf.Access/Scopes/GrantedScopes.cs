using System.Collections.Immutable;
using Vooraf.Access.Clients;

namespace Vooraf.Access.Scopes;

/// <summary>What a token allows: resource types with letters, names of use cases, and choosing ids. Immutable.</summary>
public sealed class GrantedScopes
{
    /// <summary>The scope that lets a client write under ids of its own choosing, when a record system is moved.</summary>
    public const string Migrate = "vooraf/migrate";

    private const ScopeLetters Reading = ScopeLetters.Read | ScopeLetters.Search;
    private const ScopeLetters Writing = ScopeLetters.Create | ScopeLetters.Update | ScopeLetters.Delete;

    internal GrantedScopes(ImmutableArray<ScopeGrant> grants, ImmutableArray<string> useCases, bool mayMigrate)
    {
        Grants = grants;
        UseCases = useCases;
        MayMigrate = mayMigrate;
        Rights = RightsOf(grants, !useCases.IsEmpty, mayMigrate);
    }

    /// <summary>Nothing at all.</summary>
    public static GrantedScopes None { get; } = new([], [], false);

    /// <summary>The resource scopes.</summary>
    public ImmutableArray<ScopeGrant> Grants { get; }

    /// <summary>The names of use cases: where there is one, a request must have one of its forms.</summary>
    public ImmutableArray<string> UseCases { get; }

    /// <summary>True with <see cref="Migrate"/>.</summary>
    public bool MayMigrate { get; }

    /// <summary>The same in kinds of doing, whatever the type.</summary>
    public AccessRights Rights { get; }

    /// <summary>The scopes that say as much as some rights, on every type.</summary>
    public static GrantedScopes Of(AccessRights rights)
    {
        var letters = (rights.HasFlag(AccessRights.Read) ? Reading : ScopeLetters.None) | (rights.HasFlag(AccessRights.Write) ? Writing : ScopeLetters.None);
        return new(letters == ScopeLetters.None ? [] : [new ScopeGrant(null, letters)], [], rights.HasFlag(AccessRights.Migrate));
    }

    /// <summary>What of these scopes is also allowed by others: a token never gives more than the client may have.</summary>
    public GrantedScopes Within(GrantedScopes allowed) => new(
        [.. Grants.SelectMany(_ => allowed.Grants, (asked, other) => asked.And(other)).OfType<ScopeGrant>().Distinct()],
        [.. UseCases.Where(name => allowed.UseCases.Contains(name, StringComparer.Ordinal))],
        MayMigrate && allowed.MayMigrate);

    /// <summary>The scopes as they are written, with spaces between.</summary>
    public override string ToString() =>
        string.Join(' ', Grants.Select(grant => grant.ToString()).Concat(UseCases).Concat(MayMigrate ? [Migrate] : []));

    /// <summary>True when some resources of the type may be treated so.</summary>
    internal bool Allow(string type, ScopeLetters letters) => Has(type, letters, whole: false);

    /// <summary>True when every resource of the type may be treated so: no constraint stands in the way.</summary>
    internal bool AllowWhole(string type, ScopeLetters letters) => Has(type, letters, whole: true);

    private bool Has(string type, ScopeLetters letters, bool whole)
    {
        foreach (var grant in Grants)
        {
            if (grant.IsOf(type) && !(whole && grant.Constraint is not null))
                letters &= ~grant.Letters;
        }

        return letters == ScopeLetters.None;
    }

    private static AccessRights RightsOf(ImmutableArray<ScopeGrant> grants, bool ofUseCase, bool mayMigrate)
    {
        var rights = ofUseCase ? AccessRights.Read : AccessRights.None;
        foreach (var grant in grants)
        {
            rights |= (grant.Letters & Reading) == ScopeLetters.None ? AccessRights.None : AccessRights.Read;
            rights |= (grant.Letters & Writing) == ScopeLetters.None ? AccessRights.None : AccessRights.Write;
        }

        return mayMigrate ? rights | AccessRights.Migrate : rights;
    }

    /// <summary>These and others together.</summary>
    internal GrantedScopes Joined(GrantedScopes others) =>
        new([.. Grants, .. others.Grants], [.. UseCases.Union(others.UseCases, StringComparer.Ordinal)], MayMigrate || others.MayMigrate);
}

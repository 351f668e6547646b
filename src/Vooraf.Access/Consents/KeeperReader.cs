using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Access.Dossiers;

namespace Vooraf.Access.Consents;

/// <summary>Reads which organisations keep a Consent (<c>organization</c>; facts E.5: the holder, by its URA).</summary>
internal static class KeeperReader
{
    /// <summary>Their URA numbers; none where nobody is named, null when one cannot be made out.</summary>
    public static ImmutableArray<string>? Read(JsonElement consent)
    {
        var keepers = ImmutableArray.CreateBuilder<string>();
        foreach (var organisation in consent.Items("organization").Where(IsNamed))
        {
            var identifier = organisation.Member("identifier");
            if (identifier.Text("system") is not ConsentCodes.Ura || UraNumber.Of(identifier.Text("value")) is not { } ura)
                return null;
            keepers.Add(ura);
        }

        return keepers.DrainToImmutable();
    }

    private static bool IsNamed(JsonElement organisation) => organisation.EnumerateObject().Any(member => member.Name is not "display");
}

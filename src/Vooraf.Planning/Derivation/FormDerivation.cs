using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Derivation;

/// <summary>
/// A form of the standard yields the resources that it implies, in the commit that stores it (docs/adr/0007): tagged, remembered in a Provenance, and
/// only when the holder has no resources of its own for that conversation. What happens to the form happens to them.
/// </summary>
/// <param name="standard">The standard.</param>
/// <param name="time">The clock.</param>
public sealed class FormDerivation(PzpStandard standard, TimeProvider time) : IDerivation
{
    /// <summary>The greatest size of a form of the standard, in bytes; one that is filled in to the last question is a tenth of it.</summary>
    public const int LargestForm = 300_000;

    private static readonly FrozenSet<string> Content =
        FrozenSet.Create(StringComparer.Ordinal, "Consent", "Goal", "Observation", "DeviceUseStatement", "CommunicationRequest", "Communication");

    private static readonly FrozenSet<string> Around =
        FrozenSet.Create(StringComparer.Ordinal, "QuestionnaireResponse", "Provenance", "Encounter", "Procedure", "RelatedPerson", "Device");

    private readonly FormMapping forms = new(standard);
    private readonly FormResources resources = new(standard);

    /// <inheritdoc/>
    public bool Concerns(string type) => Content.Contains(type) || Around.Contains(type);

    /// <inheritdoc/>
    public string? RefusalOf(string type, JsonElement resource) =>
        type is "QuestionnaireResponse"
        && JsonMarshal.GetRawUtf8Value(resource).Length > LargestForm
        && resource.TryGetProperty("questionnaire"u8, out var canonical)
        && canonical.ValueKind == JsonValueKind.String
        && forms.IsForm(canonical.GetString())
            ? $"A form of this questionnaire may be {LargestForm} bytes at most: leave out what is no answer to it."
            : null;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<DerivedWrite>> DeriveAsync(DerivationScope scope)
    {
        var picture = new DossierPicture(scope);
        if (!HasForm(scope))
            return [];

        var work = new DossierDerivation(scope, picture, new DerivationRecords(picture), forms, resources);
        return await work.RunAsync(time.GetUtcNow());
    }

    /// <summary>Whether a resource of a type can hold an agreement that was made in a conversation.</summary>
    internal static bool IsContent(string type) => Content.Contains(type);

    private static bool HasForm(DerivationScope scope)
    {
        foreach (var change in scope.Changes)
        {
            if (IsForm(change.Key))
                return true;
        }

        foreach (var stored in scope.Before?.Resources ?? [])
        {
            if (IsForm(stored.Key))
                return true;
        }

        return false;
    }

    private static bool IsForm(ResourceKey key) => string.Equals(key.Type, "QuestionnaireResponse", StringComparison.Ordinal);
}

using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>One of the values of an element inside this one has something.</summary>
internal sealed class Inside(string name, Discriminator inner) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        var holder = occurrence.Holder;
        var verdict = Membership.No;
        if (holder.ValueKind != JsonValueKind.Object)
            return verdict;
        foreach (var property in holder.EnumerateObject())
        {
            if (RawJson.Find(occurrence.Type, property) is not { IsSibling: false } definition || !string.Equals(definition.Element.Name, name, StringComparison.Ordinal))
                continue;
            verdict = Better(verdict, TestValues(property.Value, definition.Type.Definition, run));
        }

        return verdict;
    }

    private Membership TestValues(JsonElement value, Definitions.TypeDefinition type, ValidationRun run)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return inner.Test(new Occurrence(value, default, type), run);
        var verdict = Membership.No;
        foreach (var item in value.EnumerateArray())
            verdict = Better(verdict, inner.Test(new Occurrence(item, default, type), run));
        return verdict;
    }

    private static Membership Better(Membership left, Membership right)
    {
        if (left == Membership.Yes || right == Membership.Yes)
            return Membership.Yes;
        return left == Membership.NotKnown ? left : right;
    }
}

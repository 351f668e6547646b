using System.Text;
using System.Text.Json;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>A pattern[x]: an object must have these properties, an array an item for each of these, a primitive this value (https://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.pattern_x_).</summary>
internal abstract class JsonPattern
{
    internal abstract bool Matches(JsonElement value);

    internal static JsonPattern Of(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Object => new ObjectPattern([.. expected.EnumerateObject().Select(static property => (Encoding.UTF8.GetBytes(property.Name), Of(property.Value)))]),
        JsonValueKind.Array => new ArrayPattern([.. expected.EnumerateArray().Select(Of)]),
        JsonValueKind.String => new TextPattern(Encoding.UTF8.GetBytes(expected.GetString()!)),
        _ => new OtherPattern(expected),
    };

    private sealed class ObjectPattern((byte[] Name, JsonPattern Value)[] properties) : JsonPattern
    {
        internal override bool Matches(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Object)
                return false;
            foreach (var (name, pattern) in properties)
            {
                if (!value.TryGetProperty(name, out var found) || !pattern.Matches(found))
                    return false;
            }

            return true;
        }
    }

    private sealed class ArrayPattern(JsonPattern[] items) : JsonPattern
    {
        internal override bool Matches(JsonElement value)
        {
            foreach (var item in items)
            {
                if (!HasOne(value, item))
                    return false;
            }

            return true;
        }

        private static bool HasOne(JsonElement values, JsonPattern item)
        {
            if (values.ValueKind != JsonValueKind.Array)
                return false;
            foreach (var value in values.EnumerateArray())
            {
                if (item.Matches(value))
                    return true;
            }

            return false;
        }
    }

    private sealed class TextPattern(byte[] text) : JsonPattern
    {
        internal override bool Matches(JsonElement value) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);
    }

    private sealed class OtherPattern(JsonElement expected) : JsonPattern
    {
        internal override bool Matches(JsonElement value) => JsonElement.DeepEquals(expected, value);
    }
}

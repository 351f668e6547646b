using System.Text.Json;
using System.Text.Json.Serialization;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Mapping;

/// <summary>Everything in a plan as text, displays and keys too, so that nothing that changes is overlooked.</summary>
internal static class PlanText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Converters = { new AnswerConverter<bool>(), new AnswerConverter<string>(), new AnswerConverter<PlanConcept>() } };

    public static string Of(Plan plan) => JsonSerializer.Serialize(plan, Options);

    private sealed class AnswerConverter<T> : JsonConverter<Answer<T>>
        where T : notnull
    {
        public override Answer<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Answer<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("state", value.State.ToString());
            if (value.IsKnown)
            {
                writer.WritePropertyName("value");
                JsonSerializer.Serialize(writer, value.Value, options);
            }

            writer.WriteEndObject();
        }
    }
}

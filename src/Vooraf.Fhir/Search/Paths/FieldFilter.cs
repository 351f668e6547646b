using System.Text;
using System.Text.Json;

namespace Vooraf.Fhir.Search.Paths;

/// <summary><c>.where(name='value')</c> on an element of a path.</summary>
internal sealed record FieldFilter(string Name, string Value)
{
    private readonly byte[] utf8Name = Encoding.UTF8.GetBytes(Name);
    private readonly byte[] utf8Value = Encoding.UTF8.GetBytes(Value);

    internal bool Passes(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(utf8Name, out var field)
        && field.ValueKind == JsonValueKind.String
        && field.ValueEquals(utf8Value);

    /// <inheritdoc />
    public bool Equals(FieldFilter? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Value);
}

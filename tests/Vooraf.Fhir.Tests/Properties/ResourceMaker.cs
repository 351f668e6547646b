using System.Buffers;
using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Properties;

/// <summary>Makes valid resources of any type by the definitions; the same random numbers give the same resource.</summary>
internal sealed class ResourceMaker(Random random)
{
    private const int Deepest = 3;
    private readonly PrimitiveMaker _primitives = new(random);

    internal static byte[] Make(int seed)
    {
        var random = new Random(seed);
        return Make(random, FhirDefinitions.R4.ResourceTypes[random.Next(FhirDefinitions.R4.ResourceTypes.Count)]);
    }

    internal static byte[] Make(int seed, string type) => Make(new Random(seed), type);

    private static byte[] Make(Random random, string type)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
            new ResourceMaker(random).Resource(json, type, 0);
        return output.WrittenSpan.ToArray();
    }

    private void Resource(Utf8JsonWriter json, string name, int depth)
    {
        json.WriteStartObject();
        json.WriteString("resourceType", name);
        Elements(json, FhirDefinitions.R4.FindType(name)!, depth);
        json.WriteEndObject();
    }

    private void Elements(Utf8JsonWriter json, TypeDefinition type, int depth)
    {
        var chosen = type.Elements.Where(element => IsWanted(element, type, depth)).ToArray();
        if (random.Next(2) == 0)
            random.Shuffle(chosen);
        foreach (var element in chosen)
            Element(json, element, depth);
        if (type.Kind != TypeKind.Resource && chosen.All(element => element.Name is "id"))
            Extension(json);
    }

    private bool IsWanted(ElementDefinition element, TypeDefinition type, int depth)
    {
        if (type.Name is "Extension" && element.Name is "value" or "extension")
            return element.Name is "value";
        if (element.Name is "contained")
            return depth == 0 && random.Next(4) == 0;
        return element.Min > 0 || (depth < Deepest && random.Next(6 + (6 * depth)) == 0);
    }

    private void Element(Utf8JsonWriter json, ElementDefinition element, int depth)
    {
        var candidates = depth < Deepest ? element.Types : [.. element.Types.Where(one => one.Definition.IsPrimitive).DefaultIfEmpty(element.Types[0])];
        var type = candidates[random.Next(candidates.Count)].Definition;
        var targets = element.Types.Single(one => ReferenceEquals(one.Definition, type)).Targets;
        var name = element.IsChoice ? element.Name + char.ToUpperInvariant(type.Name[0]) + type.Name[1..] : element.Name;
        if (type.IsPrimitive)
            Primitives(json, element, type, name);
        else if (element.IsArray)
            Complexes(json, type, targets, name, depth);
        else
            Complex(json, type, targets, name, depth);
    }

    private void Complexes(Utf8JsonWriter json, TypeDefinition type, IReadOnlyList<string> targets, string name, int depth)
    {
        json.WriteStartArray(name);
        for (var count = random.Next(1, 3); count > 0; count--)
            Complex(json, type, targets, null, depth);
        json.WriteEndArray();
    }

    private void Complex(Utf8JsonWriter json, TypeDefinition type, IReadOnlyList<string> targets, string? name, int depth)
    {
        if (name is not null)
            json.WritePropertyName(name);
        if (type.Kind == TypeKind.Resource)
        {
            Resource(json, random.Next(2) == 0 ? "Basic" : "Organization", Math.Max(depth + 1, 1));
            return;
        }

        json.WriteStartObject();
        if (type.Name is "Reference")
            json.WriteString("reference", (targets.Count == 0 ? "Patient" : targets[random.Next(targets.Count)]) + "/" + random.Next(100));
        else
            Elements(json, type, depth + 1);
        json.WriteEndObject();
    }

    private void Primitives(Utf8JsonWriter json, ElementDefinition element, TypeDefinition type, string name)
    {
        var canExtend = !element.IsXmlAttribute && type.Name is not "xhtml";
        var sibling = canExtend ? random.Next(12) : 2;
        if (!element.IsArray)
        {
            if (sibling != 0)
                Value(json, element, type, name);
            if (sibling < 2)
                Sibling(json, "_" + name);
            return;
        }

        Array(json, element, type, name, sibling);
    }

    private void Array(Utf8JsonWriter json, ElementDefinition element, TypeDefinition type, string name, int sibling)
    {
        json.WriteStartArray(name);
        Value(json, element, type, null);
        if (sibling == 0)
            json.WriteNullValue();
        json.WriteEndArray();
        if (sibling > 0)
            return;
        json.WriteStartArray("_" + name);
        json.WriteNullValue();
        Sibling(json, null);
        json.WriteEndArray();
    }

    private void Value(Utf8JsonWriter json, ElementDefinition element, TypeDefinition type, string? name)
    {
        if (name is not null)
            json.WritePropertyName(name);
        _primitives.Write(json, element, type.Primitive);
    }

    private void Sibling(Utf8JsonWriter json, string? name)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartObject();
        if (random.Next(2) == 0)
            json.WriteString("id", "i" + random.Next(9));
        Extension(json);
        json.WriteEndObject();
    }

    private void Extension(Utf8JsonWriter json)
    {
        json.WriteStartArray("extension");
        json.WriteStartObject();
        json.WriteString("url", "http://example.org/" + random.Next(9));
        json.WriteString("valueString", _primitives.Text());
        json.WriteEndObject();
        json.WriteEndArray();
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Validation;

/// <summary>What a $validate asks (https://hl7.org/fhir/R4/resource-operation-validate.html).</summary>
/// <param name="Resource">The resource to judge; undefined when the stored one is meant.</param>
/// <param name="Place">Where it stands, when the body is a Parameters; null when it is the whole body.</param>
/// <param name="Profiles">The canonicals to judge by, beside those that it must meet anyway.</param>
/// <param name="Wrong">What is wrong with the request; null when nothing is.</param>
internal sealed record ValidationRequest(JsonElement Resource, string? Place, ImmutableArray<string> Profiles, Issue? Wrong)
{
    /// <summary>Reads the body and the parameters of the URL.</summary>
    /// <param name="body">The body, a structurally valid resource; undefined when there is none.</param>
    /// <param name="query">The query of the URL.</param>
    public static ValidationRequest Read(JsonElement body, string query)
    {
        var draft = new Draft();
        foreach (var pair in new QueryStringEnumerable(query))
            draft.Take(pair.DecodeName().ToString(), pair.DecodeValue().ToString(), place: null);
        if (IsParameters(body))
            draft.Take(body);
        else
            draft.Resource = body;
        return new ValidationRequest(draft.Resource, draft.Place, [.. draft.Profiles], draft.Wrong);
    }

    private static bool IsParameters(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.GetProperty("resourceType"u8).ValueEquals("Parameters"u8);

    /// <summary>The request while it is read.</summary>
    private sealed class Draft
    {
        public JsonElement Resource { get; set; }

        public string? Place { get; private set; }

        public List<string> Profiles { get; } = [];

        public Issue? Wrong { get; private set; }

        public void Take(JsonElement parameters)
        {
            if (!parameters.TryGetProperty("parameter"u8, out var all))
                return;

            var at = 0;
            foreach (var parameter in all.EnumerateArray())
            {
                var place = $"Parameters.parameter[{at++}]";
                if (parameter.TryGetProperty("resource"u8, out var resource))
                    (Resource, Place) = (resource, place + ".resource");
                else
                    Take(parameter.TryGetProperty("name"u8, out var name) ? name.GetString()! : "", TextOf(parameter), place);
            }
        }

        public void Take(string name, string? value, string? place)
        {
            switch (name)
            {
                case "_format" or "_pretty" when place is null:
                    break;
                case "profile" when value is not null:
                    Profiles.Add(value);
                    break;
                case "mode" when value is "create" or "update" or "profile":
                    break;
                case "mode":
                    Wrong ??= Issue.Error(IssueCode.NotSupported, "The mode can be create, update or profile.", place);
                    break;
                default:
                    Wrong ??= Issue.Error(IssueCode.NotSupported, "$validate takes a resource, a profile (uri) and a mode (code).", place);
                    break;
            }
        }

        private static string? TextOf(JsonElement parameter)
        {
            foreach (var name in (ReadOnlySpan<string>)["valueUri", "valueCanonical", "valueCode", "valueString"])
            {
                if (parameter.TryGetProperty(name, out var value))
                    return value.GetString();
            }

            return null;
        }
    }
}

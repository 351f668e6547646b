using System.Text.Json;
using Vooraf.Api.Audits;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Standard;

namespace Vooraf.Api.Metadata;

/// <summary>Writes what can be done with one resource type.</summary>
internal sealed class ResourceCapability(SearchParameterRegistry registry, PzpProfiles profiles)
{
    // A parameter that R4 itself defines is known by its name; only for another one is it said where it is defined.
    private const string DefinedByR4 = "http://hl7.org/fhir/SearchParameter/";

    private const string PlanForm =
        "GET Patient/[id]/$plan-form: the plan in the resources of this person as a filled-in form of the standard. The answer is Parameters: response, a QuestionnaireResponse, "
        + "and issues, an OperationOutcome that tells what the form cannot carry. Nothing is stored.";

    private const string AccessLog =
        "GET Patient/[id]/$access-log?from=&until=: who looked at or changed the data of this person, refusals included, in plain Dutch and English; similar lines of a day are merged. "
        + "The answer is Parameters: a line each.";

    private const string AuditCanonical = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private static readonly string[] AuditProfiles =
        ["Create", "Read", "Update", "Delete", "Query", "PatientCreate", "PatientRead", "PatientUpdate", "PatientDelete", "PatientQuery"];

    public void Write(Utf8JsonWriter json, string type)
    {
        if (type is "AuditEvent")
        {
            WriteAuditEvent(json);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", type);
        if (profiles.Of(type) is { IsEmpty: false } supported)
            CapabilityWriter.WriteStrings(json, "supportedProfile", supported.AsSpan());
        if (type is "Device")
            json.WriteString("documentation", "A search on Device needs a person too (patient): a type alone is refused.");
        CapabilityWriter.WriteCodes(json, "interaction", "read", "vread", "update", "delete", "history-instance", "create", "search-type");
        json.WriteString("versioning", "versioned");
        json.WriteBoolean("readHistory", true);
        json.WriteBoolean("updateCreate", false);
        json.WriteBoolean("conditionalCreate", true);
        json.WriteString("conditionalRead", "full-support");
        json.WriteBoolean("conditionalUpdate", true);
        json.WriteString("conditionalDelete", "single");
        CapabilityWriter.WriteStrings(json, "referencePolicy", "literal", "logical", "resolves");
        WriteSearch(json, type);
        WriteOperations(json, type);
        json.WriteEndObject();
    }

    private static void WriteAuditEvent(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "AuditEvent");
        CapabilityWriter.WriteStrings(json, "supportedProfile", [.. AuditProfiles.Select(profile => AuditCanonical + profile)]);
        json.WriteString("documentation", "Made of the log of this server, never written. For auditors (purpose HSYSADMIN) and for the person (purpose PATRQT).");
        CapabilityWriter.WriteCodes(json, "interaction", "read", "search-type");
        json.WriteStartArray("searchParam");
        foreach (var (name, kind) in AuditQuery.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("type", kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOperations(Utf8JsonWriter json, string type)
    {
        json.WriteStartArray("operation");
        WriteOperation(json, "validate", "http://hl7.org/fhir/OperationDefinition/Resource-validate");
        if (type is "Patient")
        {
            WriteOperation(json, "plan-form", "https://vooraf.example/fhir/OperationDefinition/plan-form", PlanForm);
            WriteOperation(json, "access-log", "https://vooraf.example/fhir/OperationDefinition/access-log", AccessLog);
        }

        json.WriteEndArray();
    }

    private static void WriteOperation(Utf8JsonWriter json, string name, string definition, string? documentation = null)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("definition", definition);
        if (documentation is not null)
            json.WriteString("documentation", documentation);
        json.WriteEndObject();
    }

    private void WriteSearch(Utf8JsonWriter json, string type)
    {
        var supported = registry.SupportedFor(type);
        var references = supported.Where(parameter => parameter.Kind == SearchParameterKind.Reference).Select(parameter => $"{type}:{parameter.Code}").ToArray();
        if (references.Length > 0)
            CapabilityWriter.WriteStrings(json, "searchInclude", references);
        WriteParameters(json, supported);
    }

    private static void WriteParameters(Utf8JsonWriter json, IEnumerable<SearchParameter> parameters)
    {
        var isFirst = true;
        foreach (var parameter in parameters)
        {
            if (isFirst)
                json.WriteStartArray("searchParam");
            isFirst = false;
            json.WriteStartObject();
            json.WriteString("name", parameter.Code);
            if (!parameter.Url.StartsWith(DefinedByR4, StringComparison.Ordinal))
                json.WriteString("definition", parameter.Url);
            json.WriteString("type", NameOf(parameter.Kind));
            json.WriteEndObject();
        }

        if (!isFirst)
            json.WriteEndArray();
    }

    private static string NameOf(SearchParameterKind kind) => kind switch
    {
        SearchParameterKind.Token => "token",
        SearchParameterKind.Reference => "reference",
        SearchParameterKind.Date => "date",
        SearchParameterKind.String => "string",
        SearchParameterKind.Uri => "uri",
        SearchParameterKind.Number => "number",
        SearchParameterKind.Quantity => "quantity",
        SearchParameterKind.Composite => "composite",
        _ => "special",
    };
}

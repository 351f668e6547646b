using System.Text.Json.Nodes;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>A form ACP-zib2020, filled in by nobody.</summary>
internal sealed record MadeUpForm
{
    public const string Current = "https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020";

    private const string Decision = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1";
    private const string NullFlavour = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";

    public string Patient { get; init; } = "Patient/p";

    public string? Id { get; init; }

    public string Questionnaire { get; init; } = Current;

    public string Status { get; init; } = "completed";

    public string? Date { get; init; } = "2026-01-10";

    public string? Authored { get; init; }

    public string? Encounter { get; init; }

    public string? Author { get; init; }

    public string? Professional { get; init; } = "Jansen";

    /// <summary>0: carry out; 2: do not; UNK: not known; null: no answer.</summary>
    public string? Resuscitation { get; init; } = "2";

    public string? Ventilation { get; init; }

    /// <summary>Whether the person has an ICD; null: no answer.</summary>
    public bool? Icd { get; init; }

    public string? Wish { get; init; }

    /// <summary>Item 8b: 441898007 agrees, UNK unknown.</summary>
    public string? Sharing { get; init; }

    public override string ToString() => Write().ToJsonString();

    private JsonObject Write()
    {
        var form = new JsonObject { ["resourceType"] = "QuestionnaireResponse" };
        if (Id is not null)
            form["id"] = Id;
        form["questionnaire"] = Questionnaire;
        form["status"] = Status;
        form["subject"] = new JsonObject { ["reference"] = Patient };
        if (Encounter is not null)
            form["encounter"] = new JsonObject { ["reference"] = Encounter };
        if (Authored is not null)
            form["authored"] = Authored;
        if (Author is not null)
            form["author"] = new JsonObject { ["reference"] = Author };
        form["item"] = new JsonArray([.. Items().OfType<JsonNode>()]);
        return form;
    }

    private IEnumerable<JsonObject?> Items() =>
    [
        Date is null ? null : Answer("963", "valueDateTime", Date),
        Professional is null ? null : Group("8", Group("16", Answer("970", "valueString", Professional))),
        Group("83", Treatment("1409", "1410", "89666000", "1386", Resuscitation), Treatment("1411", "1412", "40617009", "1387", Ventilation), Device()),
        Wish is null ? null : Group("107", Group("1427", Answer("1190", "valueString", Wish))),
        Sharing is null ? null : Group("119", Coded("1201", Sharing is "UNK" ? NullFlavour : "http://snomed.info/sct", Sharing)),
    ];

    private JsonObject? Device()
    {
        if (Icd is not { } has)
            return null;

        var asked = Coded("1006", "http://snomed.info/sct", has ? "373066001" : "373067005");
        if (has)
            asked["answer"]![0]!["item"] = new JsonArray(Coded("1008", "http://snomed.info/sct", "72506001"));
        return asked;
    }

    private static JsonObject? Treatment(string group, string question, string code, string decision, string? answer) => answer is null
        ? null
        : Group(group, Coded(question, "http://snomed.info/sct", code), Coded(decision, answer is "UNK" ? NullFlavour : Decision, answer));

    private static JsonObject Group(string linkId, params JsonObject?[] items) => new() { ["linkId"] = linkId, ["item"] = new JsonArray([.. items.OfType<JsonNode>()]) };

    private static JsonObject Coded(string linkId, string system, string code) => Answer(linkId, "valueCoding", new JsonObject { ["system"] = system, ["code"] = code });

    private static JsonObject Answer(string linkId, string type, JsonNode value) => new() { ["linkId"] = linkId, ["answer"] = new JsonArray(new JsonObject { [type] = value }) };
}

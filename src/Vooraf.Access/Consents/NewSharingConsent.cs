using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vooraf.Access.Consents;

/// <summary>A sharing consent that somebody gives now, to be written as a resource.</summary>
public sealed record NewSharingConsent
{
    /// <summary>True for a permission, false for an objection.</summary>
    public required bool Permits { get; init; }

    /// <summary>For whom; null: for every care provider.</summary>
    public ConsentRecipient? Recipient { get; init; }

    /// <summary>From this day; null: from always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until and with this day; null: until it is withdrawn.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When it was given.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>Who gave it: the person.</summary>
    public bool GivenByPerson { get; init; } = true;

    /// <summary>Who gave it, with the person or for them: ids of RelatedPerson of the dossier.</summary>
    public ImmutableArray<string> GivenByContacts { get; init; } = [];

    /// <summary>On what ground, in words; null: the law.</summary>
    public string? Ground { get; init; }

    /// <summary>The Consent.</summary>
    /// <param name="patient">Id of the Patient.</param>
    public JsonElement Write(string patient)
    {
        var consent = new JsonObject
        {
            ["resourceType"] = "Consent",
            ["status"] = "active",
            ["scope"] = ConsentForm.Scope(),
            ["category"] = new JsonArray(ConsentForm.Category()),
            ["patient"] = Reference("Patient/" + patient),
            ["dateTime"] = GivenOn.ToString("O", CultureInfo.InvariantCulture),
            ["performer"] = new JsonArray([.. Givers(patient)]),
        };
        if (Ground is null)
            consent["policy"] = new JsonArray(new JsonObject { ["uri"] = "https://wetten.overheid.nl/" });
        else
            consent["policyRule"] = new JsonObject { ["text"] = Ground };
        consent["provision"] = Provision();
        return JsonSerializer.SerializeToElement(consent);
    }

    private JsonObject Provision()
    {
        var provision = new JsonObject { ["type"] = Permits ? "permit" : "deny" };
        if (Period.Write(From, Until) is { } period)
            provision["period"] = period;
        if (Recipient is not null)
            provision["actor"] = new JsonArray(ConsentForm.Actor(Recipient));
        return provision;
    }

    private IEnumerable<JsonNode> Givers(string patient)
    {
        if (GivenByPerson)
            yield return Reference("Patient/" + patient);
        foreach (var contact in GivenByContacts)
            yield return Reference("RelatedPerson/" + contact);
    }

    private static JsonObject Reference(string key) => new() { ["reference"] = key };
}

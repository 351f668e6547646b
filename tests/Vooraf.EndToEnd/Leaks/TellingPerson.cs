using System.Globalization;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Leaks;

/// <summary>A made-up person of whom every trace can be told from anything else.</summary>
internal sealed class TellingPerson(int number)
{
    private readonly string mark = string.Create(CultureInfo.InvariantCulture, $"telling-{number}");

    public string Bsn { get; } = MadeUpBsn.Of(number);

    public string Family { get; } = string.Create(CultureInfo.InvariantCulture, $"Wijnruitenbeek{number:D3}q");

    public string Wish { get; } = string.Create(CultureInfo.InvariantCulture, $"nooit meer naar het Kwikstaarthuis {number:D3}é toe");

    public string FormWish { get; } = string.Create(CultureInfo.InvariantCulture, $"liever zeezicht dan slangetjes {number:D3}");

    /// <summary>An id that a system of its own might give: with the name in it.</summary>
    public string ChosenId => $"{Family}-dossier";

    public IEnumerable<string> Secrets => [Bsn, Family, Wish, FormWish];

    public JsonObject Plan()
    {
        var text = MadeUpPlan.Bundle(number, mark).ToJsonString();
        return JsonNode.Parse(text.Replace("Proefstuk", Family, StringComparison.Ordinal).Replace($"Testpersoon {mark}", $"Aagje {Family}", StringComparison.Ordinal)
            .Replace("bij de kleinkinderen zijn", Wish, StringComparison.Ordinal).Replace($"geen reanimatie, {mark}", FormWish, StringComparison.Ordinal))!.AsObject();
    }
}

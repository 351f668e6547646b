using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>A treatment on which a directive can be given (zib BehandelingCodelijst) and its place on the form.</summary>
/// <param name="Code">The code; null flavour OTH for what is outside the list.</param>
/// <param name="Text">The words for what is outside the list, else null.</param>
/// <param name="Form">Where it stands on the form.</param>
internal sealed record Treatment(Coded Code, string? Text, FormPlace Form)
{
    private const string IcdCode = "400231000146108";

    public static readonly ImmutableArray<Treatment> Standard =
    [
        new(Codes.Sct("89666000", "cardiopulmonale resuscitatie"), null, new("1409", "1410", "1386", "1001", "1002")),
        new(Codes.Sct("40617009", "kunstmatige beademing"), null, new("1411", "1412", "1387", "1388", "1389")),
        new(Codes.Sct("305351004", "opname op intensive care"), null, new("1413", "1414", "1390", "1391", "1392")),
        new(Codes.Sct("32485007", "opname in ziekenhuis"), null, new("1415", "1416", "1393", "1394", "1395")),
        new(Codes.Sct("281789004", "antibiotische therapie"), null, new("1417", "1418", "1396", "1397", "1398")),
        new(Codes.Sct("116762002", "toediening van bloedproduct"), null, new("1419", "1420", "1399", "1400", "1401")),
    ];

    // SNOMED has a code for it that the required list lacks, so the standard wants it in the text.
    public static readonly Treatment IcdDeactivation = new(
        Codes.Other,
        $"{Codes.IcdDeactivation.Display} (SNOMED CT - {IcdCode})",
        new("1425", "1426", "1005", null, "1010"));

    public string Name => Text ?? Code.Display;

    public static Treatment OtherThan(string text) => new(Codes.Other, text, new("1421", "1422", "1402", null, "1404"));
}

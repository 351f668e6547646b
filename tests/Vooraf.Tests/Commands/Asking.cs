using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Tokens;
using Vooraf.Records;

namespace Vooraf.Tests.Commands;

/// <summary>Asks the decision about a person who is stored.</summary>
internal static class Asking
{
    private const string Holder = StoredPerson.Holder;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>As another organisation that asks for the plan, as the standard says; gives the reason code.</summary>
    public static Task<string> ElsewhereAsync(Dossier dossier, string ura, string type) => AskAsync(dossier, new Caller
    {
        Client = new Client("elsewhere", null, Holder, ura, AccessRights.Read),
        Requester = new Organisation(ura, type, "Elsewhere"),
        Person = new ActingPerson("12", "Made Up", "01.015"),
        Scopes = AccessOptions.Scopes.Read("pzp").Scopes,
        Issued = Now,
        Expires = Now.AddHours(1),
    });

    /// <summary>As a professional of the own organisation, of which the relations are recorded; gives the reason code.</summary>
    public static Task<string> OwnAsync(Dossier dossier, string professional) => AskAsync(dossier, new Caller
    {
        Client = new Client("own", null, Holder, Holder, AccessRights.All) { Relation = RelationSource.Recorded },
        IsOwn = true,
        Requester = new Organisation("90000100", "Z3", "Own"),
        Person = new ActingPerson(professional, "Made Up", "01.015"),
        Scopes = AccessOptions.Scopes.Read("system/*.cruds").Scopes,
        Issued = Now,
        Expires = Now.AddHours(1),
    });

    private static async Task<string> AskAsync(Dossier dossier, Caller caller)
    {
        var decision = new AccessDecision(new AccessOptions { Holders = [new HolderAccess { Id = Holder, Ura = "90000100" }] });
        var patient = dossier.Resources.First(version => version.Key.Type is "Patient").Key.Id;
        var request = new AccessRequest
        {
            Caller = caller,
            Holder = Holder,
            Interaction = AccessInteraction.Search,
            Type = "Consent",
            Parameters =
            [
                new("patient", "Patient/" + patient), new("scope", "http://terminology.hl7.org/CodeSystem/consentscope|treatment"), new("category", "http://snomed.info/sct|129125009"),
                new("_include", "Consent:actor"),
            ],
            At = Now,
        };
        var ruling = await decision.OnAsync(request, AccessSubject.Of(dossier), TestContext.Current.CancellationToken);
        return $"{(ruling.Permits ? "permit" : "refuse")}: {string.Join(", ", ruling.Reasons)}";
    }
}

using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tokens;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Api.Writes;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Http;

/// <summary>Limits how much one client asks: requests, entries of Bundles among them, and different persons sought, by searches and by criteria of writes, found or not.</summary>
internal sealed class CallerLimits(ApiServices services)
{
    private const string PatientType = "Patient";

    private static readonly Opinion TooMany = new(Verdict.Refuse, "limit-requests", "The client makes too many requests; wait a little.");
    private static readonly Opinion TooManyPersons = new(Verdict.Refuse, "limit-persons", "The client seeks too many different persons; wait a little.");

    private readonly ClientShares shares = new(services.Time);

    /// <summary>The refusal of a call; null when it is within the share of its caller. The parameters of a search are known.</summary>
    public Answer? Refusal(ApiCall call)
    {
        var caller = call.Caller;
        var requests = caller.Client.RequestsPerMinute ?? services.Settings.RequestsPerMinute;
        if (requests > 0 && shares.Request(caller.Client.Id, requests) is { } tooMany)
            return Refused(call, TooMany, tooMany);

        var persons = caller.Client.PersonsPerHour ?? (caller.IsOwn ? services.Settings.PersonsPerHour : services.Settings.PersonsPerHourFromElsewhere);
        return persons > 0 ? OfPersons(call, persons) : null;
    }

    private Answer? OfPersons(ApiCall call, int most)
    {
        var name = NameOf(call.Caller);
        if (call.Route is { Type: PatientType, Id.Length: > 0 })
            return Seek(call, name, most, call.Route.Id);

        foreach (var (parameter, value) in AskedBy(call))
        {
            if (!NamesPerson(call.Route, parameter))
                continue;
            foreach (var person in value.Split(','))
            {
                if (Seek(call, name, most, WithoutType(person)) is { } refusal)
                    return refusal;
            }
        }

        return null;
    }

    private Answer? Seek(ApiCall call, string name, int most, string person) =>
        shares.Person(name, most, person) is { } excess ? Refused(call, TooManyPersons, excess) : null;

    private static List<KeyValuePair<string, string>> AskedBy(ApiCall call) =>
        Criteria.Of(call.Route, call.Conditions, call.Query) is { } criteria ? CriteriaText.Split(criteria) : call.Parameters;

    // patient, subject and their chains and modifiers; and of the person itself whatever may single one out.
    private static bool NamesPerson(in ApiRoute route, string parameter)
    {
        if (route.Type is PatientType)
            return !parameter.StartsWith('_') || parameter is "_id";
        return parameter.StartsWith("patient", StringComparison.Ordinal) || parameter.StartsWith("subject", StringComparison.Ordinal);
    }

    private static string WithoutType(string reference) => reference[(reference.LastIndexOf('/') is var slash && reference.Contains('|', StringComparison.Ordinal) ? 0 : slash + 1)..];

    // A client of elsewhere may serve several organisations: each has a share of its own.
    private static string NameOf(Caller caller) => caller.IsOwn ? caller.Client.Id : $"{caller.Client.Id} {caller.Requester.Ura}";

    private static Answer Refused(ApiCall call, Opinion opinion, ShareExcess excess)
    {
        call.Opinion = opinion;
        return Refusals.Of(429, Issue.Error(IssueCode.Throttled, opinion.Sentence, call.Place)) with { RetryAfter = excess.Wait, Logged = !excess.IsFirst };
    }
}

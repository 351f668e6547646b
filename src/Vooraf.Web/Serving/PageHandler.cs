using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Decisions;
using Vooraf.Access.Tokens;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;
using Vooraf.Web.Pages;
using Vooraf.Web.Views;

namespace Vooraf.Web.Serving;

/// <summary>Answers a request for a page: decision, reading, log, page.</summary>
internal sealed class PageHandler(PageServices services, PageRenderer renderer)
{
    private const string People = "/people/";
    private const int Attempts = 5;

    private readonly PersonReader persons = new(services);
    private readonly DossierPlans plans = new(services.Standard, services.ServiceBase);

    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return next(context);

        return context.Request.Path.Value switch
        {
            "/" => GuardAsync(context, sight => ListAsync(context, sight)),
            "/vooraf.css" => StyleSheet.SendAsync(context),
            { } path when path.StartsWith(People, StringComparison.Ordinal) => GuardAsync(context, sight => PersonAsync(context, sight, path[People.Length..])),
            _ => next(context),
        };
    }

    // A page of another site that has its name point to this machine must not read along.
    private async Task GuardAsync(HttpContext context, Func<RequestSight, Task<Page>> make)
    {
        PageHeaders.Add(context.Response.Headers);
        var page = IsLoopback(context.Request.Host.Host)
            ? await DecideAsync(context, make)
            : await NoticeAsync(StatusCodes.Status400BadRequest, "Deze pagina is er alleen op deze computer zelf.");
        await SendAsync(context, page);
    }

    /// <summary>Makes the page and stores its log entry; again when what the decision relied on changed in between.</summary>
    private async Task<Page> DecideAsync(HttpContext context, Func<RequestSight, Task<Page>> make)
    {
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var sight = new RequestSight(services.Decision, RequestOf(services.Caller()));
                var page = services.Decision.AtTheDoor(sight.Request).Refuses ? await RefusedAsync() : await make(sight);
                if (await services.Store.LogAsync(EntryOf(context, page, sight), CancellationToken.None) == CommitOutcome.Committed)
                    return page;
            }
        }
        catch (StoreUnavailableException)
        {
            // Told below.
        }

        return await NoticeAsync(StatusCodes.Status503ServiceUnavailable, "De gegevens zijn nu niet te lezen. Probeer het over een ogenblik opnieuw.");
    }

    private AccessRequest RequestOf(Caller caller) => new()
    {
        Caller = caller,
        Holder = services.Holder.Id,
        Interaction = AccessInteraction.Page,
        Type = "Patient",
        At = services.Time.GetUtcNow(),
    };

    private async Task<Page> ListAsync(HttpContext context, RequestSight sight)
    {
        var people = await persons.AllAsync(sight, context.RequestAborted);
        var html = await renderer.RenderAsync<PeoplePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PeoplePage.Holder)] = services.Holder.Name,
            [nameof(PeoplePage.People)] = people,
        });
        return new Page(StatusCodes.Status200OK, html) { Dossiers = [.. people.Select(person => person.Dossier)], Resources = [.. people.Select(person => person.Version)] };
    }

    private async Task<Page> PersonAsync(HttpContext context, RequestSight sight, string id)
    {
        if (await persons.FindAsync(sight, id, context.RequestAborted) is not { } dossier)
            return sight.Ruling is { Refuses: true } ? await RefusedAsync() : await NoticeAsync(StatusCodes.Status404NotFound, "Deze persoon is hier niet bekend.");

        var directory = await persons.DirectoryAsync(sight, dossier, context.RequestAborted);
        var html = await renderer.RenderAsync<PlanPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PlanPage.View)] = ViewOf(dossier, directory),
        });
        return new Page(StatusCodes.Status200OK, html) { Dossiers = [dossier.Number], Resources = [.. dossier.Resources.Concat(directory).Select(PersonReader.VersionName)] };
    }

    private PlanView ViewOf(Dossier dossier, ImmutableArray<ResourceVersion> directory)
    {
        var person = PersonCard.Of(dossier)!;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(services.Time.GetUtcNow(), DutchDate.Zone).DateTime);
        return PlanView.Of((person.Name, person.Born), plans.Of(dossier, directory), today, _ => services.Holder.Name);
    }

    private Task<Page> RefusedAsync() => NoticeAsync(StatusCodes.Status403Forbidden, "U mag deze pagina niet zien.");

    private async Task<Page> NoticeAsync(int status, string sentence) =>
        new(status, await renderer.RenderAsync<NoticePage>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(NoticePage.Sentence)] = sentence }));

    private LogEntry EntryOf(HttpContext context, Page page, RequestSight sight)
    {
        var caller = sight.Request.Caller!;
        var entry = new LogEntry
        {
            At = sight.Request.At,
            CorrelationId = context.TraceIdentifier,
            Holder = services.Holder.Id,
            Author = caller.Author,
            Address = context.Connection.RemoteIpAddress?.ToString() ?? "",
            Action = 'R',
            Interaction = "page",
            Request = context.Request.Path.Value is "/" ? "/" : People,
            Status = page.Status,
            Dossiers = page.Dossiers,
            Resources = page.Resources,
            Checks = LogChecks.Authorisation,
        };
        var entered = services.Decision.AtTheDoor(sight.Request);
        return entered.Refuses
            ? entry.By(caller) with { Checks = LogChecks.None, Reasons = entered.Reasons }
            : entry.By(caller).With(sight).Relying(sight);
    }

    private static async Task SendAsync(HttpContext context, Page page)
    {
        context.Response.StatusCode = page.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(page.Html, context.RequestAborted);
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

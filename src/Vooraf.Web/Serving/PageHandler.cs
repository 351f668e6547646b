using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Decisions;
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
    private readonly PersonReader persons = new(services);
    private readonly DossierPlans plans = new(services.Standard);

    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return next(context);

        return context.Request.Path.Value switch
        {
            "/" => GuardAsync(context, () => ListAsync(context)),
            "/vooraf.css" => StyleSheet.SendAsync(context),
            { } path when path.StartsWith(People, StringComparison.Ordinal) => GuardAsync(context, () => PersonAsync(context, path[People.Length..])),
            _ => next(context),
        };
    }

    // A page of another site that has its name point to this machine must not read along.
    private async Task GuardAsync(HttpContext context, Func<Task> answer)
    {
        PageHeaders.Add(context.Response.Headers);
        if (!IsLoopback(context.Request.Host.Host))
        {
            await NoticeAsync(context, StatusCodes.Status400BadRequest, "Deze pagina is er alleen op deze computer zelf.");
            return;
        }

        var opinion = services.Decision.AtTheDoor(new AccessRequest
        {
            Caller = services.Caller(),
            Holder = services.Holder.Id,
            Interaction = AccessInteraction.Page,
            Type = "Patient",
            At = services.Time.GetUtcNow(),
        });
        if (opinion.Refuses)
        {
            await LogAsync(context, StatusCodes.Status403Forbidden, [], [], opinion.Reasons);
            await NoticeAsync(context, StatusCodes.Status403Forbidden, "U mag deze pagina niet zien.");
            return;
        }

        try
        {
            await answer();
        }
        catch (StoreUnavailableException)
        {
            await NoticeAsync(context, StatusCodes.Status503ServiceUnavailable, "De gegevens zijn nu niet te lezen. Probeer het over een ogenblik opnieuw.");
        }
    }

    private async Task ListAsync(HttpContext context)
    {
        var people = await persons.AllAsync(context.RequestAborted);
        await LogAsync(context, StatusCodes.Status200OK, [.. people.Select(person => person.Dossier)], [.. people.Select(person => person.Version)], []);
        await SendAsync(context, StatusCodes.Status200OK, await renderer.RenderAsync<PeoplePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PeoplePage.Holder)] = services.Holder.Name,
            [nameof(PeoplePage.People)] = people,
        }));
    }

    private async Task PersonAsync(HttpContext context, string id)
    {
        if (await persons.FindAsync(id, context.RequestAborted) is not { } dossier)
        {
            await LogAsync(context, StatusCodes.Status404NotFound, [], [], []);
            await NoticeAsync(context, StatusCodes.Status404NotFound, "Deze persoon is hier niet bekend.");
            return;
        }

        var directory = await persons.DirectoryAsync(dossier, context.RequestAborted);
        var page = await renderer.RenderAsync<PlanPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PlanPage.View)] = ViewOf(dossier, directory),
        });
        await LogAsync(context, StatusCodes.Status200OK, [dossier.Number], [.. dossier.Resources.Concat(directory).Select(PersonReader.VersionName)], []);
        await SendAsync(context, StatusCodes.Status200OK, page);
    }

    private PlanView ViewOf(Dossier dossier, ImmutableArray<ResourceVersion> directory)
    {
        var person = PersonCard.Of(dossier)!;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(services.Time.GetUtcNow(), DutchDate.Zone).DateTime);
        return PlanView.Of((person.Name, person.Born), plans.Of(dossier, directory), today, _ => services.Holder.Name);
    }

    private async Task NoticeAsync(HttpContext context, int status, string sentence) =>
        await SendAsync(context, status, await renderer.RenderAsync<NoticePage>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(NoticePage.Sentence)] = sentence }));

    private ValueTask<CommitOutcome> LogAsync(HttpContext context, int status, ImmutableArray<long> dossiers, ImmutableArray<string> resources, ImmutableArray<string> reasons) =>
        services.Store.LogAsync(
            new LogEntry
            {
                At = services.Time.GetUtcNow(),
                CorrelationId = context.TraceIdentifier,
                Holder = services.Holder.Id,
                Author = services.Caller().Author,
                Action = 'R',
                Interaction = "page",
                Request = context.Request.Path.Value is "/" ? "/" : People,
                Status = status,
                Dossiers = dossiers,
                Resources = resources,
                Reasons = reasons,
            },
            CancellationToken.None);

    private static async Task SendAsync(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(html, context.RequestAborted);
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

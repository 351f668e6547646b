using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;
using Vooraf.Api;
using Vooraf.Commands;
using Vooraf.Configuration;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Searching;
using Vooraf.Terminals;
using Vooraf.Web;
using Vooraf.Wiring;

namespace Vooraf.Serving;

/// <summary>The running program: store, API and web server, until a signal stops it.</summary>
internal static class Server
{
    public static async Task RunAsync(Settings settings, Terminal terminal, CancellationToken cancellation)
    {
        await using var rooms = Rooms.Open(settings);
        await using var roots = await LogRootFiles.StartAsync(settings, rooms);
        using var metrics = Metrics.Start(settings);
        await Welcome.MakePeopleAsync(rooms, terminal, cancellation);
        await using var app = Build(settings, rooms, roots);
        await StartAsync(app, settings, cancellation);
        Welcome.Say(settings, app.Urls, terminal);
        await app.WaitForShutdownAsync(cancellation);
    }

    private static async Task StartAsync(WebApplication app, Settings settings, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException occupied)
        {
            throw CommandException.CouldNot($"Cannot listen on {string.Join(", ", settings.Urls)}: {occupied.Message}");
        }
    }

    // An empty builder: no configuration files that are watched, no host features that are not used. It starts several times quicker.
    private static WebApplication Build(Settings settings, Rooms rooms, RootExporter roots)
    {
        var api = ApiSettingsOf(settings, rooms);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = settings.Environment.ToString() });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => VoorafApi.Limit(options, api)).UseUrls([.. settings.Urls.Select(url => url.OriginalString)]);
        TechnicalLog.AddTo(builder.Logging, settings);
        var app = builder.Build();
        if (settings.IsDevelopment)
            app.UseVoorafPages(Pages(settings, rooms));
        app.UseVoorafApi(Services(settings, api, rooms, roots), app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Vooraf"));
        return app;
    }

    private static PageServices Pages(Settings settings, Rooms rooms)
    {
        var caller = Caller.WithoutToken(settings.Clients.Single(client => string.Equals(client.Id, SettingsRules.Demo, StringComparison.Ordinal)), AccessRights.Read);
        return new PageServices
        {
            Store = rooms.Store,
            Standard = rooms.Standard,
            ServiceBase = settings.BaseUrl,
            Holder = settings.Holders.Single(holder => string.Equals(holder.Id, SettingsRules.Demo, StringComparison.Ordinal)),
            Caller = () => caller,
            Decision = AccessWiring.DecisionOf(settings),
        };
    }

    private static ApiServices Services(Settings settings, ApiSettings api, Rooms rooms, RootExporter roots)
    {
        var time = TimeProvider.System;
        return new ApiServices
        {
            Settings = api,
            Store = rooms.Store,
            Writer = rooms.Writer,
            Search = new RecordSearch(rooms.Store),
            Registry = rooms.Registry,
            Standard = rooms.Standard,
            Profiles = rooms.Profiles,
            Decision = AccessWiring.DecisionOf(settings),
            WhyNotWritable = () => rooms.Store.WhyNotWritable,
            Warning = () => roots.Warning,
            NameOfOrganisation = rooms.NameOfOrganisation,
            Tokens = new TokenStore(time, settings.TokenLifetime),
            Foreign = IssuerSettings.Open(settings, time),
            Authentication = ClientAuthentication.Create(new ClientRegistry(settings.Clients), time),
        };
    }

    private static ApiSettings ApiSettingsOf(Settings settings, Rooms rooms) => new()
    {
        BaseUrl = settings.BaseUrl,
        AllowedHosts = settings.AllowedHosts,
        BodyLimit = settings.BodyLimit,
        AllowBsnInUrl = settings.AllowBsnInUrl,
        DefaultCount = Math.Min(settings.DefaultCount, settings.MaxCount),
        MaxCount = settings.MaxCount,
        MaxEntries = settings.MaxEntries,
        RequestTime = settings.RequestTime,
        AnonymousPerMinute = settings.AnonymousPerMinute,
        RequestsPerMinute = settings.RequestsPerMinute,
        PersonsPerHour = settings.PersonsPerHour,
        PersonsPerHourFromElsewhere = settings.PersonsPerHourFromElsewhere,
        EmergencyTime = settings.EmergencyTime,
        LinkKey = rooms.LinkKey(),
    };
}

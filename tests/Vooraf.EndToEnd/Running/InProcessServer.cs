using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Vooraf.Access.Clients;
using Vooraf.Access.Relations;
using Vooraf.Access.Tokens;
using Vooraf.Api;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Standard;
using Vooraf.Records.Searching;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.Running;

/// <summary>The HTTP face on a real web server and a real store inside the test process, for what cannot be seen from outside.</summary>
internal sealed class InProcessServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SqliteRecordStore store;
    private readonly TemporaryFolder folder;

    private InProcessServer(WebApplication app, SqliteRecordStore store, TemporaryFolder folder)
    {
        this.app = app;
        this.store = store;
        this.folder = folder;
    }

    /// <summary>The root of the server, ending in a slash.</summary>
    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>Starts a server on an empty store, of which the settings may be changed.</summary>
    public static async Task<InProcessServer> StartAsync(Func<SqliteStoreSettings, SqliteStoreSettings>? change = null)
    {
        var own = new TemporaryFolder();
        var settings = TestKeys.Settings(own.Path);
        var opened = SqliteRecordStore.Open(change is null ? settings : change(settings));
        var services = Services(opened);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => VoorafApi.Limit(options, services.Settings));
        var built = builder.Build();
        built.UseVoorafApi(services, NullLogger.Instance);
        await built.StartAsync();
        return new InProcessServer(built, opened, own);
    }

    /// <summary>A client of the FHIR API with a token of the demo client.</summary>
    public async Task<HttpClient> NewClientAsync(CancellationToken cancellation)
    {
        var client = new HttpClient { BaseAddress = new Uri(Address, "fhir/r4/") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await DemoToken.AskAsync(Address, cancellation));
        return client;
    }

    /// <summary>Stops it and removes its store.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await store.DisposeAsync();
        folder.Dispose();
    }

    private static ApiServices Services(SqliteRecordStore store)
    {
        var time = TimeProvider.System;
        var standard = PzpStandard.Load();
        var profiles = new PzpProfiles(standard);
        var registry = PzpSearch.Registry(standard);
        var tokens = new TokenStore(time, TimeSpan.FromHours(1));
        var clients = new ClientRegistry([new Client("demo", SecretHash.Of("demo", iterations: 1), "demo", "demo", AccessRights.All) { Relation = RelationSource.Asserted }]);
        return new ApiServices
        {
            Store = store,
            Writer = new RecordWriter(store, time, new TimeOrderedIds(time), new WritingOptions { SearchParameters = registry, Criteria = PzpSearch.Options(standard, []), Profiles = profiles, Derivation = new FormDerivation(standard, time) }),
            Search = new RecordSearch(store),
            Registry = registry,
            Standard = standard,
            Profiles = profiles,
            Tokens = tokens,
            Authentication = ClientAuthentication.Create(clients, time),
        };
    }
}

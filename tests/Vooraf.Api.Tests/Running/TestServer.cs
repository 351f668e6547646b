using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Standard;
using Vooraf.Records.Searching;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Running;

/// <summary>The API on a real web server on a free loopback port.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private static readonly PzpStandard Standard = PzpStandard.Load();
    private static readonly SearchParameterRegistry Registry = PzpSearch.Registry(Standard);

    private static readonly PzpProfiles BuiltIn = new(Standard);

    private readonly WebApplication app;

    private readonly DirectoryInfo? folder;

    private TestServer(WebApplication app, IRecordStore store, DirectoryInfo? folder, TokenStore tokens, TestClock clock)
    {
        this.folder = folder;
        this.app = app;
        Store = store;
        Tokens = tokens;
        Clock = clock;
    }

    public IRecordStore Store { get; }

    /// <summary>The folder of a store on disk.</summary>
    public string Data => folder?.FullName ?? throw new InvalidOperationException("The store is in memory.");

    public TokenStore Tokens { get; }

    public TestClock Clock { get; }

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>Starts a server.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="wrap">Puts another store around the real one, for faults.</param>
    /// <param name="onDisk">Uses the store of the program, in a temporary folder; else the one in memory.</param>
    /// <param name="profiles">Judges by these; else by those of the standard.</param>
    /// <param name="change">Changes the parts before they are put to work.</param>
    /// <param name="first">Puts something between the API and the network, for faults.</param>
    public static async Task<TestServer> StartAsync(ApiSettings? settings = null, Func<IRecordStore, IRecordStore>? wrap = null, bool onDisk = false, PzpProfiles? profiles = null, Func<ApiServices, ApiServices>? change = null, Action<IApplicationBuilder, IRecordStore>? first = null)
    {
        profiles ??= BuiltIn;
        var clock = new TestClock();
        var data = onDisk ? Directory.CreateTempSubdirectory("vooraf-") : null;
        IRecordStore store = data is null ? new InMemoryRecordStore() : SqliteRecordStore.Open(TestKeys.Settings(data.FullName));
        store = wrap is null ? store : wrap(store);
        var tokens = new TokenStore(clock, TimeSpan.FromHours(1));
        var clients = new ClientRegistry(TestClients.All);
        var services = new ApiServices
        {
            Settings = settings ?? new ApiSettings(),
            Store = store,
            Writer = new RecordWriter(store, clock, new TimeOrderedIds(clock), new WritingOptions { SearchParameters = Registry, Criteria = PzpSearch.Options(Standard, []), Profiles = profiles, StrictHolders = TestClients.StrictHolders }),
            Search = new RecordSearch(store),
            Registry = Registry,
            Standard = Standard,
            Profiles = profiles,
            Tokens = tokens,
            Authentication = ClientAuthentication.Create(clients, clock),
            Time = clock,
        };
        services = change is null ? services : change(services);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => VoorafApi.Limit(options, services.Settings));
        var built = builder.Build();
        first?.Invoke(built, store);
        built.UseVoorafApi(services, NullLogger.Instance);
        await built.StartAsync();
        return new TestServer(built, store, data, tokens, clock);
    }

    /// <summary>A client of the FHIR API without a token.</summary>
    public HttpClient Anonymous() => new() { BaseAddress = new Uri(Address, "fhir/r4/") };

    /// <summary>A client of the FHIR API with a token.</summary>
    public HttpClient As(Client client)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Issue(client, client.Rights));
        return http;
    }

    /// <summary>A token that says all that a caller says.</summary>
    public string TokenOf(Caller caller) => Tokens.Issue(caller, TimeSpan.FromMinutes(caller.Purpose == PurposeOfUse.Emergency ? 10 : 50));

    /// <summary>A client of the FHIR API with such a token.</summary>
    public HttpClient As(Caller caller)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(caller));
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Store.DisposeAsync();
        folder?.Delete(recursive: true);
    }
}

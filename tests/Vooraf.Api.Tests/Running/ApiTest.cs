using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Running;

/// <summary>A test with a server of its own.</summary>
public abstract class ApiTest : IAsyncLifetime
{
    private readonly List<HttpClient> clients = [];

    protected TestServer Server { get; private set; } = null!;

    /// <summary>A client of the holder north with every right.</summary>
    protected HttpClient Gp { get; private set; } = null!;

    protected virtual ApiSettings Settings => new();

    /// <summary>True to run on the store of the program; else on the one in memory.</summary>
    protected virtual bool OnDisk => false;

    /// <summary>What must be there before the server starts.</summary>
    protected virtual ValueTask BeforeAsync() => ValueTask.CompletedTask;

    /// <summary>Ends it.</summary>
    protected virtual ValueTask AfterAsync() => ValueTask.CompletedTask;

    /// <summary>Changes the parts of the server before they are put to work.</summary>
    protected virtual ApiServices Change(ApiServices services) => services;

    public async ValueTask InitializeAsync()
    {
        await BeforeAsync();
        Server = await TestServer.StartAsync(Settings, onDisk: OnDisk, change: Change);
        Gp = As(TestClients.Gp);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        await Server.DisposeAsync();
        await AfterAsync();
        GC.SuppressFinalize(this);
    }

    protected HttpClient As(Vooraf.Access.Clients.Client client) => Keep(Server.As(client));

    protected HttpClient As(Vooraf.Access.Tokens.Caller caller) => Keep(Server.As(caller));

    /// <summary>Stores resources with their ids in one transaction, by the client that guards its own relations.</summary>
    protected async Task StoreAsync(params IEnumerable<string> resources)
    {
        var answer = await Gp.SendAsync("POST", "", Plans.Transaction(resources));
        answer.Status.ShouldBe(200, answer.Body);
    }

    protected HttpClient Anonymous() => Keep(Server.Anonymous());

    protected async Task<LogEntry[]> LogAsync()
    {
        List<LogEntry> entries = [];
        await foreach (var entry in Server.Store.ReadLogAsync(TestContext.Current.CancellationToken))
            entries.Add(entry);
        return [.. entries];
    }

    /// <summary>Creates a resource and gives its id.</summary>
    protected async Task<string> CreateAsync(string type, string json, HttpClient? http = null)
    {
        var created = await (http ?? Gp).SendAsync("POST", type, json);
        created.Status.ShouldBe(201, created.Body);
        return created.Id;
    }

    private HttpClient Keep(HttpClient client)
    {
        clients.Add(client);
        return client;
    }
}

using System.Buffers.Binary;
using Vooraf.Access.Tokens;
using Vooraf.Api.Tests.Running;
using Vooraf.Planning.Standard;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>One server of a pair: ids, times, nonces and addresses come the same in both, so that answers can be compared byte for byte.</summary>
internal sealed class Twin : IAsyncDisposable
{
    public const string Base = "https://zorg.example/fhir/r4";

    private readonly HttpClient gp;
    private readonly HttpClient other;
    private readonly HttpClient south;
    private readonly HttpClient looker;

    private readonly TwinIds ids;

    private Twin(TestServer server, Caller looker, TwinIds ids)
    {
        Server = server;
        this.ids = ids;
        gp = server.As(TestClients.Gp);
        other = server.As(TestClients.OtherOfNorth);
        south = server.As(TestClients.South);
        this.looker = server.As(looker);
    }

    public TestServer Server { get; }

    public static async Task<Twin> StartAsync(Caller looker, bool onDisk, Leak? leak)
    {
        var nonce = 0L;
        var counted = new TwinIds();
        var server = await TestServer.StartAsync(
            new ApiSettings { BaseUrl = Base, LinkKey = new byte[32] },
            onDisk: onDisk,
            change: parts => parts with { FillNonce = Count, Writer = WriterOf(parts, counted) },
            first: leak is null ? null : (app, store) => leak.Plant(app, store));
        return new Twin(server, looker, counted);

        void Count(Span<byte> bytes)
        {
            bytes.Clear();
            BinaryPrimitives.WriteInt64BigEndian(bytes, ++nonce);
        }
    }

    /// <summary>Writes something before the looker comes.</summary>
    public async Task SetUpAsync(Writing writing)
    {
        var http = writing.By switch { "gp" => gp, "other" => other, _ => south };
        var answer = await http.SendAsync(writing.Method, writing.Url, writing.Body);
        answer.Status.ShouldBeOneOf([200, 201, 204], $"{writing.Method} {writing.Url}: {answer.Body}");
    }

    /// <summary>From now on the looker asks.</summary>
    public void Begin()
    {
        ids.Begin();
        Server.Clock.Forward(TimeSpan.FromMinutes(1));
    }

    /// <summary>The answer to the looker, without what differs by its nature.</summary>
    public async Task<Seen> AskAsync(Question question)
    {
        Server.Clock.Forward(TimeSpan.FromMilliseconds(7));
        var reply = await looker.SendAsync(question.Method, question.Url, question.Body, [("X-Request-Id", "same"), .. question.Headers]);
        var headers = reply.Headers.Where(header => header.Key is not "Date").OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}");
        return new Seen($"{reply.Status}\n{string.Join('\n', headers)}\n\n{reply.Body}", reply);
    }

    public async ValueTask DisposeAsync()
    {
        gp.Dispose();
        other.Dispose();
        south.Dispose();
        looker.Dispose();
        await Server.DisposeAsync();
    }

    private static RecordWriter WriterOf(ApiServices parts, TwinIds source) => new(parts.Store, parts.Time, source, new WritingOptions
    {
        SearchParameters = parts.Registry,
        Criteria = PzpSearch.Options(parts.Standard, []),
        Profiles = parts.Profiles,
    });
}

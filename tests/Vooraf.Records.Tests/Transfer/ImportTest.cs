using Vooraf.Records.Sqlite;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Transfer;

/// <summary>An empty store, a folder to bring in, and a person in five resources.</summary>
public abstract class ImportTest : IAsyncDisposable
{
    protected const string OwnBase = "https://plans.example.org/fhir/r4";
    protected const string Patient = """{"resourceType":"Patient","id":"p1","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999940004"}],"name":[{"family":"Bedenksel"}]}""";
    protected const string Device = """{"resourceType":"Device","id":"d1","type":{"text":"ICD"}}""";
    protected const string Use = """{"resourceType":"DeviceUseStatement","id":"u1","status":"active","subject":{"reference":"Patient/p1"},"device":{"reference":"Device/d1"}}""";
    protected const string Goal = """{"resourceType":"Goal","id":"g1","lifecycleStatus":"active","description":{"text":"Rust"},"subject":{"reference":"Patient/p1"}}""";
    protected const string Practitioner = """{"resourceType":"Practitioner","id":"z1","name":[{"family":"Verzonnen"}]}""";

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("vooraf-import-");

    protected SqliteRecordStore Store { get; }

    protected ImportTest()
    {
        Store = SqliteRecordStore.Open(TestKeys.Settings(Path.Combine(Folder.FullName, "store")) with { LowDiskBytes = 0 });
        Directory.CreateDirectory(Input);
    }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Input => Path.Combine(Folder.FullName, "input");

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected void Put(string name, string text) => File.WriteAllText(Path.Combine(Input, name), text);

    protected void Put(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Input, name), bytes);

    protected static TransferCaller Caller(string client) => new("holder", client, TimeProvider.System, new TimeOrderedIds(TimeProvider.System)) { ServiceBase = OwnBase };

    protected async Task WriteAsync(WriteEntry entry) =>
        (await new WritingHouse(store: Store) { Me = WritingHouse.WriterOf("holder", "ehr") }.WriteAsync(entry)).Refusal.ShouldBeNull();

    protected async Task<ImportReport> ImportAsync(bool overwrites = false, SqliteRecordStore? into = null, string holder = "holder", string client = "import")
    {
        var target = into ?? Store;
        var writer = new RecordWriter(target, TimeProvider.System, new TimeOrderedIds(TimeProvider.System), new WritingOptions());
        var importer = new Importer(target, writer, Caller(client) with { Holder = holder }) { Overwrites = overwrites };
        importer.Read(Input);
        return await importer.StoreAsync(new Progress<long>(), TestContext.Current.CancellationToken);
    }
}

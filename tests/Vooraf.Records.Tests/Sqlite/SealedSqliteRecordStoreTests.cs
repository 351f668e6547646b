using System.Text;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Sqlite;

/// <summary>The same behaviour with everything sealed, as it always is.</summary>
public sealed class SealedSqliteRecordStoreTests : RecordStoreBehaviour
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task nothing_of_a_person_stands_in_the_files()
    {
        string[] secrets = ["999900006", "contents-of-a-person", "index-of-a-person", "payload-of-a-message", "answer-to-a-client", "request-in-the-log"];
        var home = Given.Dossier(Store.AllocateDossier());
        var version = Given.Version(Given.Key(1), home, contents: """{"resourceType":"Observation","note":"contents-of-a-person"}""") with { Index = Encoding.UTF8.GetBytes(secrets[2]) };
        for (var number = 1; number <= 2; number++)
        {
            await StoreAsync(Given.Commit(Given.Write(version with { Version = number }, new LookUp(LookUpKind.Person, secrets[0]))) with
            {
                Outbox = [new OutboxMessage(home.Dossier, "changed", Encoding.UTF8.GetBytes(secrets[3]))],
                RepeatKey = new RepeatKey(Given.Holder, "a-client", $"urn:x|{secrets[0]}{number}"),
                RepeatAnswer = Encoding.UTF8.GetBytes(secrets[4]),
                Log = Given.Entry() with { Request = secrets[5] },
            });
        }

        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) is ".lock")
                continue;

            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancellation);
            foreach (var secret in secrets)
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, secret);
        }
    }

    protected override ValueTask<IRecordStore> OpenAsync() => new(SqliteRecordStore.Open(TestKeys.Settings(folder.Path)));

    protected override ValueTask CleanAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

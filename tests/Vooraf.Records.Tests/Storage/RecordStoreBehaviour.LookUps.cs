using System.Text;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task a_look_up_finds_by_kind_value_and_holder()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        var identifier = new LookUp(LookUpKind.Identifier, "Goal|http://example.org|1");
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home), identifier), Given.Write(Given.Version(Given.Key(2), home), identifier)));

        (await Store.LookUpAsync(Given.Holder, identifier, Cancellation)).ShouldBe([Given.Key(1), Given.Key(2)], ignoreOrder: true);
        (await Store.LookUpAsync(Given.OtherHolder, identifier, Cancellation)).ShouldBeEmpty();
        (await Store.LookUpAsync(Given.Holder, identifier with { Kind = LookUpKind.Link }, Cancellation)).ShouldBeEmpty();
        (await Store.LookUpAsync(Given.Holder, identifier with { Value = "Goal|http://example.org|2" }, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_new_version_replaces_the_look_ups_of_the_former()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        var (kept, gone, added) = (new LookUp(LookUpKind.Identifier, "a"), new LookUp(LookUpKind.Identifier, "b"), new LookUp(LookUpKind.Identifier, "c"));
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home), kept, gone)));
        (await Store.LookUpAsync(Given.Holder, gone, Cancellation)).ShouldBe([Given.Key(1)]);

        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, 2), added, kept, kept)));

        (await Store.LookUpAsync(Given.Holder, kept, Cancellation)).ShouldBe([Given.Key(1)]);
        (await Store.LookUpAsync(Given.Holder, added, Cancellation)).ShouldBe([Given.Key(1)]);
        (await Store.LookUpAsync(Given.Holder, gone, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_deleted_resource_is_not_found_by_a_look_up()
    {
        var home = Given.Dossier(Store.AllocateDossier());
        var person = new LookUp(LookUpKind.Person, "999900006");
        await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home), person)));
        (await Store.LookUpAsync(Given.Holder, person, Cancellation)).ShouldBe([Given.Key(1)]);

        await StoreAsync(Given.Commit(Given.Write(Given.Delete(Given.Key(1), home, 2), person)));

        (await Store.LookUpAsync(Given.Holder, person, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_answer_to_a_request_is_kept_and_found_again()
    {
        var key = new RepeatKey(Given.Holder, "a-client", "urn:ietf:rfc:3986|urn:uuid:1");
        var answer = Encoding.UTF8.GetBytes("""{"resourceType":"Bundle","type":"transaction-response"}""");
        (await Store.FindAnswerAsync(key, Cancellation)).ShouldBeNull();

        await StoreAsync(Given.Commit() with { RepeatKey = key, RepeatAnswer = answer });

        (await Store.FindAnswerAsync(key, Cancellation))!.Value.ToArray().ShouldBe(answer);
        (await Store.FindAnswerAsync(key with { Client = "another" }, Cancellation)).ShouldBeNull();
        (await Store.FindAnswerAsync(key with { Holder = Given.OtherHolder }, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task a_request_that_is_sent_many_times_at_once_is_stored_once()
    {
        var key = new RepeatKey(Given.Holder, "a-client", "urn:ietf:rfc:3986|urn:uuid:1");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Task.Run(
            async () => await Store.CommitAsync(
                Given.Commit(Given.Write(Given.Version(Given.Key(number), Given.Dossier(Store.AllocateDossier())))) with { RepeatKey = key, RepeatAnswer = new byte[] { (byte)number } },
                Cancellation))));

        var winner = Array.IndexOf(outcomes, CommitOutcome.Committed) + 1;
        outcomes.Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        (await Store.FindAnswerAsync(key, Cancellation))!.Value.ToArray().ShouldBe([(byte)winner]);
        (await AllAsync(Store.DossiersAsync(Given.Holder, Cancellation))).Count.ShouldBe(1);
    }
}

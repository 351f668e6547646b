using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task messages_are_read_in_order_until_they_are_acknowledged()
    {
        var outbox = Store.ShouldBeAssignableTo<IOutbox>()!;
        for (var number = 1; number <= 3; number++)
            await StoreAsync(Given.Commit() with { Outbox = [new OutboxMessage(number, "dossier-changed", new[] { (byte)number }), new OutboxMessage(0, "other", default)] });

        var all = await outbox.ReadOutboxAsync(0, 100, Cancellation);
        all.Select(item => (item.Message.Dossier, item.Message.Kind)).ShouldBe([(1, "dossier-changed"), (0, "other"), (2, "dossier-changed"), (0, "other"), (3, "dossier-changed"), (0, "other")]);
        all[2].Message.Payload.ToArray().ShouldBe([2]);
        (await outbox.ReadOutboxAsync(all[1].Id, 2, Cancellation)).Select(item => item.Id).ShouldBe([all[2].Id, all[3].Id]);

        await outbox.AcknowledgeAsync([all[0].Id, all[1].Id, all[4].Id, 999], Cancellation);
        await ReopenAsync();
        outbox = (IOutbox)Store;
        (await outbox.ReadOutboxAsync(0, 100, Cancellation)).Select(item => item.Id).ShouldBe([all[2].Id, all[3].Id, all[5].Id]);
    }

    [Fact]
    public async Task a_message_number_is_not_given_twice()
    {
        var outbox = Store.ShouldBeAssignableTo<IOutbox>()!;
        await StoreAsync(Given.Commit() with { Outbox = [new OutboxMessage(1, "a", default)] });
        var first = (await outbox.ReadOutboxAsync(0, 1, Cancellation)).Single().Id;
        await outbox.AcknowledgeAsync([first], Cancellation);
        await ReopenAsync();

        await StoreAsync(Given.Commit() with { Outbox = [new OutboxMessage(1, "b", default)] });

        (await ((IOutbox)Store).ReadOutboxAsync(0, 1, Cancellation)).Single().Id.ShouldBeGreaterThan(first);
    }

    [Fact]
    public async Task a_refused_commit_leaves_no_message()
    {
        await RefusedAsync(Given.Commit() with { Outbox = [new OutboxMessage(1, "a", default)], Preconditions = [new Precondition.DossierAt(1, 5)] });

        (await ((IOutbox)Store).ReadOutboxAsync(0, 1, Cancellation)).ShouldBeEmpty();
    }
}

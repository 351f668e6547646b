using Vooraf.Api.Routing;
using Vooraf.Api.Writes;

namespace Vooraf.Api.Interactions;

/// <summary>Which class carries out which interaction.</summary>
internal sealed class InteractionList
{
    private readonly ReadInteraction read;
    private readonly VersionReadInteraction versionRead;
    private readonly CreateInteraction create;
    private readonly UpdateInteraction update;
    private readonly DeleteInteraction delete;

    public InteractionList(ApiServices services)
    {
        var write = new SingleWrite(services.Writer);
        read = new ReadInteraction(services.Store);
        versionRead = new VersionReadInteraction(services.Store);
        create = new CreateInteraction(write);
        update = new UpdateInteraction(write);
        delete = new DeleteInteraction(write);
    }

    /// <summary>The class; null for an interaction that is not supported.</summary>
    public IInteraction? Find(Interaction interaction) => interaction switch
    {
        Interaction.Read => read,
        Interaction.VersionRead => versionRead,
        Interaction.Create => create,
        Interaction.Update or Interaction.ConditionalUpdate => update,
        Interaction.Delete or Interaction.ConditionalDelete => delete,
        _ => null,
    };
}

namespace Vooraf.Access.Decisions;

/// <summary>Only a holder's own clients write its dossiers (design section 4), see former versions, or ask what is wrong with them.</summary>
internal sealed class ElsewhereOnlyReads : IAccessRule
{
    private readonly Opinion readsOnly = Opinion.Refuse("elsewhere-reads-only", "Another organisation may read and search what is in force now, nothing else.");

    public Opinion Judge(in Matter matter)
    {
        var interaction = matter.Request.Interaction;
        return !matter.Caller.IsOwn && (interaction.Writes() || interaction.ShowsMore()) ? readsOnly : Opinion.None;
    }
}

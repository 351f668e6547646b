using Vooraf.Records.Log;
using Vooraf.Records.Searching;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>For whom a command of the operator works, as it stands in versions and in the log.</summary>
/// <param name="Holder">Id of the holder.</param>
/// <param name="Client">The name under which it is kept, for instance <c>import</c>.</param>
/// <param name="Time">The clock.</param>
/// <param name="Ids">The source of correlation ids.</param>
public sealed record TransferCaller(string Holder, string Client, TimeProvider Time, IResourceIds Ids)
{
    /// <summary>The base URL of this server: an absolute reference that starts with it is a reference to something here. Null when there is none.</summary>
    public string? ServiceBase { get; init; }

    internal Author Author => new(Client, Holder);

    internal Writer Writer => new(Holder, Author, WriteRights.Write | WriteRights.Migrate);

    /// <summary>Decides what is to be seen, anew for each transaction and each dossier; null for everything of the holder.</summary>
    public Func<IDossierSight>? NewSight { get; init; }

    internal IDossierSight Sight => NewSight?.Invoke() ?? new OwnHolderSight(Holder, Client);

    /// <summary>True for what lies where it can be written for the caller: not at another holder, nor in the tray of another client.</summary>
    internal bool Reaches(in Home home) => string.Equals(home.Holder, Holder, StringComparison.Ordinal) && Writer.Sees(home);

    /// <summary>The entry of looking at the log.</summary>
    /// <param name="dossier">The dossier of the one person whose part is looked at; null for all.</param>
    public LogEntry LookAtLog(long? dossier) => Entry('E', "operation") with
    {
        Status = 200,
        Request = "vooraf log AuditEvent",
        Dossiers = dossier is { } its ? [its] : [],
    };

    internal LogEntry Entry(char action, string interaction) => new()
    {
        At = Time.GetUtcNow(),
        CorrelationId = Ids.Next(),
        Holder = Holder,
        Author = Author,
        Action = action,
        Interaction = interaction,
        Request = Client,
        Status = 0,
        Reasons = ["operator"],
    };
}

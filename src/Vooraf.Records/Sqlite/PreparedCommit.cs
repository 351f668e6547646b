using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>A commit, encoded, sealed and hashed on the thread of its caller.</summary>
internal sealed class PreparedCommit
{
    public required Commit Source { get; init; }

    public required int Holder { get; init; }

    public required PreparedPrecondition[] Preconditions { get; init; }

    public required PreparedWrite[] Writes { get; init; }

    public required PreparedMove[] Moves { get; init; }

    /// <summary>The dossier and the sealed message of each.</summary>
    public required (long Dossier, byte[] Body)[] Outbox { get; init; }

    public required SoughtHash? RepeatHash { get; init; }

    /// <summary>The dossier with which the answer is sealed; 0 for none.</summary>
    public required long AnswerDossier { get; init; }

    public required byte[] RepeatAnswer { get; init; }
}

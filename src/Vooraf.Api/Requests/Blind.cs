using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Api.Requests;

/// <summary>Sees nothing: the sight of a call about which nothing was decided yet.</summary>
internal sealed class Blind : IDossierSight
{
    public static Blind Instance { get; } = new();

    public bool TellsWhatIsMissing => false;

    public ValueTask<Dossier?> SeeAsync(Dossier dossier, CancellationToken cancellation) => ValueTask.FromResult<Dossier?>(null);

    public bool SeesOutside(ResourceVersion version) => false;

    public ValueTask<bool> OpensAsync(Dossier dossier, CancellationToken cancellation) => ValueTask.FromResult(false);

    public bool OpensOutside(in Home home, string type) => false;

    public ValueTask<bool> MayBeginAsync(CancellationToken cancellation) => ValueTask.FromResult(false);
}

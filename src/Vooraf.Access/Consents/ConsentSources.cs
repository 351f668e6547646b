using System.Collections.Immutable;

namespace Vooraf.Access.Consents;

/// <summary>Asks several sources and combines: one that does not answer refuses, one that objects refuses, else one permission is enough.</summary>
/// <param name="sources">The sources.</param>
/// <param name="time">How long each may take.</param>
internal sealed class ConsentSources(ImmutableArray<IConsentSource> sources, TimeSpan time)
{
    public async ValueTask<ConsentAnswer> AskAsync(ConsentQuestion question, CancellationToken cancellation)
    {
        var all = ConsentAnswer.Nothing;
        foreach (var source in sources)
        {
            var answer = await AskAsync(source, question, cancellation);
            if (answer.Verdict > all.Verdict)
                all = answer;
            else if (answer.Verdict == all.Verdict)
                all = all with { Consents = all.Consents.AddRange(answer.Consents) };
        }

        return sources.IsEmpty ? ConsentAnswer.Unanswered : all;
    }

    private async ValueTask<ConsentAnswer> AskAsync(IConsentSource source, ConsentQuestion question, CancellationToken cancellation)
    {
        try
        {
            var asked = source.AskAsync(question, cancellation);
            return asked.IsCompleted ? await asked : await asked.AsTask().WaitAsync(time, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return ConsentAnswer.Unanswered;
        }
    }
}

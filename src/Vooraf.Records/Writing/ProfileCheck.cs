using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>Judges the resources of a request by their profiles, before they are stored.</summary>
internal sealed class ProfileCheck(IProfileJudge judge, ReferencedResources references, bool isStrict)
{
    /// <summary>Judges the first drafts of a list, and puts in their place the same with their errors.</summary>
    /// <exception cref="RefusedException">There are errors, and the holder does not store such resources.</exception>
    public async ValueTask JudgeAsync(List<LinkedDraft> drafts, int count)
    {
        await TakeUpAsync(drafts);
        var resources = new JsonElement[count];
        for (var number = 0; number < count; number++)
            resources[number] = drafts[number].Draft.Entry.Resource;

        var errors = await references.AskAsync(() => judge.ErrorsOf(resources, references));
        for (var number = 0; number < count; number++)
            drafts[number] = drafts[number] with { ProfileErrors = Placed(drafts[number].Draft, errors[number]) };
        if (isStrict && drafts.Exists(draft => !draft.ProfileErrors.IsEmpty))
            throw new RefusedException(422, [.. drafts.SelectMany(draft => draft.ProfileErrors)]);
    }

    private async ValueTask TakeUpAsync(List<LinkedDraft> drafts)
    {
        foreach (var draft in drafts)
            references.Add(draft.Key, draft.Draft.Entry.Resource);

        foreach (var draft in drafts)
        {
            foreach (var link in draft.Links)
            {
                if (link is not { Reference.Literal: { } literal, Target: { } target })
                    continue;
                references.Add(literal, target);
                if (DirectoryTypes.Contains(target.Type))
                    await references.LoadDirectoryAsync(target);
            }
        }
    }

    private static ImmutableArray<Issue> Placed(Draft draft, ImmutableArray<Issue> errors) =>
        draft.Entry.Place is null ? errors : [.. errors.Select(error => error with { Expression = draft.Locate(error.Expression ?? draft.Entry.Type) })];
}

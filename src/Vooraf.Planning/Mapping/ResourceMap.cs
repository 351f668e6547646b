using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>One kind of item and the resource that holds it. An item is written by patching what differs, over the resource that is there or over a blank one.</summary>
internal abstract class ResourceMap<T>
    where T : PlanItem
{
    /// <summary>The type of the resource that is written.</summary>
    public abstract string Type { get; }

    protected abstract ImmutableArray<Patch<T>> Patches { get; }

    /// <summary>The statuses that the resource can have; null: any.</summary>
    protected virtual Statuses? Statuses => null;

    /// <summary>Whether a resource is of this kind.</summary>
    public abstract bool Claims(LoadedResource resource, ResourceSet set);

    /// <summary>The item in a resource.</summary>
    public abstract T Read(LoadedResource resource, ResourceSet set);

    /// <summary>What a resource is about: the item in it, or the same item for each thing that it names, when it names several and can be about one.</summary>
    public virtual IEnumerable<T> ReadAll(LoadedResource resource, ResourceSet set) => [Read(resource, set)];

    /// <summary>A resource with what every one of this kind has.</summary>
    public abstract JsonObject Blank(WritingScope scope);

    /// <summary>Whether resources have a place for the item at all. One whose status they cannot say is not written: it would seem to count.</summary>
    public virtual bool CanWrite(T item) => item.NotUnderstood is null && (Statuses is null || Statuses.CodeOf(item.Status) is not null);

    /// <summary>Puts into a resource what an item says otherwise; false when there is nothing to change.</summary>
    public bool Update(JsonObject resource, T before, T item, WritingScope scope)
    {
        if (item.NotUnderstood is not null || before.NotUnderstood is not null)
            return false;
        var changed = false;
        foreach (var patch in Patches)
        {
            if (Equals(patch.Of(before), patch.Of(item)))
                continue;
            patch.Set(resource, item, scope);
            changed = true;
        }

        return changed;
    }

    protected static Patch<T> On(Func<T, object?> of, Action<JsonObject, T, WritingScope> set) => new(of, set);

    protected static Patch<T> Date(string element) => On(item => item.Date?.Text, (into, item, _) => Make.Set(into, element, item.Date));

    protected static Patch<T> StatusIn(string element, Statuses statuses) => On(
        item => item.Status,
        (into, item, _) =>
        {
            if (statuses.CodeOf(item.Status) is string code)
                into[element] = code;
        });

    protected static Patch<T> Comment(string element, Func<T, string?> comment) => On(
        comment,
        (into, item, _) =>
        {
            if (comment(item) is string text)
                Make.FirstOf(into, element)["text"] = text;
            else
                into.Remove(element);
        });

    protected static Patch<T> Conversation(string element) => On(
        item => item.Conversation,
        (into, item, scope) => Make.Set(into, element, scope.Knows(item.Conversation) ? scope.Reference(item.Conversation!) : null));

    protected static string List(IEnumerable<string?> values) => string.Join('\n', values);

    protected static string People(T item) => List(item.Professionals.Select(Mapping.Professionals.Identity));
}

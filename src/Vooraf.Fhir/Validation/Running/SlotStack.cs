namespace Vooraf.Fhir.Validation.Running;

/// <summary>Room for the slots of the objects that are being judged, one inside the other; reused, so that judging allocates nothing for it.</summary>
internal sealed class SlotStack
{
    private Slot[] _slots = new Slot[256];
    private int _used;

    /// <summary>The slot at a place; the reference is valid until the next <see cref="Take"/>.</summary>
    internal ref Slot this[int at] => ref _slots[at];

    /// <summary>Takes empty slots and gives the place of the first.</summary>
    internal int Take(int count)
    {
        var first = _used;
        _used += count;
        if (_used > _slots.Length)
            Array.Resize(ref _slots, Math.Max(_used, _slots.Length * 2));
        _slots.AsSpan(first, count).Clear();
        return first;
    }

    internal void Return(int first) => _used = first;
}

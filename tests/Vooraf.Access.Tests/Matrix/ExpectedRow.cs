using System.Collections.Immutable;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>A line of the expected table.</summary>
internal sealed class ExpectedRow
{
    private readonly ImmutableArray<ulong> masks;

    public ExpectedRow(string[] fields)
    {
        if (fields.Length != 10)
            throw new InvalidDataException($"A line has {fields.Length} fields: {string.Join(' ', fields)}");
        masks = [.. Enumerable.Range(0, 6).Select(axis => MatrixAxes.MaskOf(axis, fields[axis]))];
        (Verdict, Reason, Part, Reference) = (fields[6], fields[7], fields[8], fields[9]);
        Text = string.Join(' ', fields[..9]);
    }

    public string Verdict { get; }

    public string Reason { get; }

    public string Part { get; }

    public string Reference { get; }

    public string Text { get; }

    public bool Fits(in MatrixCase one)
    {
        for (var axis = 0; axis < 6; axis++)
        {
            if ((masks[axis] >> one[axis] & 1) == 0)
                return false;
        }

        return true;
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace Vooraf.Fhir.Json;

/// <summary>Where a walk is; written out as FHIRPath only when somebody asks.</summary>
internal sealed class ElementPath
{
    private const int NoIndex = -1;
    private (string Name, int Index)[] _steps = new (string, int)[16];
    private int _depth;

    internal void Push(string name)
    {
        if (_depth == _steps.Length)
            Array.Resize(ref _steps, _depth * 2);
        _steps[_depth++] = (name, NoIndex);
    }

    internal void Pop() => _depth--;

    internal void At(int index) => _steps[_depth - 1].Index = index;

    internal void AtWhole() => _steps[_depth - 1].Index = NoIndex;

    /// <summary>The FHIRPath of the place, or of a child of it.</summary>
    internal string Render(string? child = null)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var step = 0; step < _depth; step++)
        {
            text.AppendLiteral(step == 0 ? "" : ".");
            text.AppendLiteral(_steps[step].Name);
            if (_steps[step].Index == NoIndex)
                continue;
            text.AppendLiteral("[");
            text.AppendFormatted(_steps[step].Index);
            text.AppendLiteral("]");
        }

        if (child is not null)
        {
            text.AppendLiteral(_depth == 0 ? "" : ".");
            text.AppendLiteral(child);
        }

        return text.ToStringAndClear();
    }
}

using System.Globalization;
using System.Text;

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

    /// <summary>The names alone, without places in lists.</summary>
    internal string RenderNames()
    {
        var text = new StringBuilder(_steps[0].Name);
        for (var step = 1; step < _depth; step++)
            text.Append('.').Append(_steps[step].Name);
        return text.ToString();
    }

    /// <summary>The FHIRPath of the place, or of a child of it.</summary>
    internal string Render(string? child = null)
    {
        var text = new StringBuilder();
        for (var step = 0; step < _depth; step++)
        {
            text.Append(step == 0 ? "" : ".").Append(_steps[step].Name);
            if (_steps[step].Index != NoIndex)
                text.Append(CultureInfo.InvariantCulture, $"[{_steps[step].Index}]");
        }

        if (child is not null)
            text.Append(_depth == 0 ? "" : ".").Append(child);
        return text.ToString();
    }
}

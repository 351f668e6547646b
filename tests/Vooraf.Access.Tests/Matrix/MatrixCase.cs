using System.Runtime.InteropServices;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>One case: a value of every axis, as its place on the axis.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MatrixCase(int Caller, int Relation, int Consent, int Purpose, int Kind, int Operation)
{
    /// <summary>The case with a number from 0; the last axis turns fastest.</summary>
    public static MatrixCase Of(int number)
    {
        Span<int> places = stackalloc int[6];
        for (var axis = 5; axis >= 0; axis--)
            (number, places[axis]) = Math.DivRem(number, MatrixAxes.Values[axis].Length);
        return new MatrixCase(places[0], places[1], places[2], places[3], places[4], places[5]);
    }

    public int this[int axis] => axis switch { 0 => Caller, 1 => Relation, 2 => Consent, 3 => Purpose, 4 => Kind, _ => Operation };

    public string Word(int axis) => MatrixAxes.Values[axis][this[axis]];

    public override string ToString()
    {
        var self = this;
        return string.Join(" x ", Enumerable.Range(0, 6).Select(axis => self.Word(axis)));
    }
}

using System.Diagnostics;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>One judgement as it goes: where it is, what it found, and how much it may still cost.</summary>
internal sealed class ValidationRun(ProfileValidator validator, ResolvedReferences references, bool errorsOnly)
{
    private readonly List<Issue> _issues = [];
    private readonly HashSet<Issue> _known = [];
    private bool _isTrial;
    private bool _failed;
    private bool _isTooCostly;
    private int _depth;
    private int _steps;
    private int _hops;
    private long _pathTicks;

    internal ProfileValidator Validator { get; } = validator;

    internal ResolvedReferences References { get; } = references;

    internal ElementPath Path { get; } = new();

    internal SlotStack Slots { get; } = new();

    /// <summary>The resource that is being judged.</summary>
    internal ResourceScope Scope { get; set; } = null!;

    /// <summary>True when nothing more can come of it: a trial has failed, or there are too many issues.</summary>
    internal bool IsDone => _isTooCostly || (_isTrial ? _failed : _issues.Count >= ValidationLimits.Issues);

    /// <summary>False for what would not be told, and so need not be found out: of a trial, and when only errors are asked for, what is no error.</summary>
    internal bool Cares(IssueSeverity severity) => severity <= IssueSeverity.Error || !(_isTrial || errorsOnly);

    internal void Start() => (_steps, _isTooCostly, _depth, _pathTicks) = (0, false, 0, 0);

    internal IReadOnlyList<Issue> TakeIssues()
    {
        Issue[] taken = [.. _issues];
        _issues.Clear();
        _known.Clear();
        return taken;
    }

    /// <summary>Goes into an element; false when that would cost more than a judgement may.</summary>
    internal bool Enter()
    {
        if (_isTooCostly)
            return false;
        if (++_steps <= ValidationLimits.Steps && ++_depth <= ValidationLimits.Depth)
            return true;
        _isTooCostly = true;
        _isTrial = false;
        Report(IssueSeverity.Error, IssueCode.TooCostly, "The profiles ask for more checks than are done for one resource: look for profiles that refer to themselves.");
        return false;
    }

    internal void Leave() => _depth--;

    /// <summary>False when the invariants of this judgement have taken all the time that they may; that is said once.</summary>
    internal bool MayEvaluate()
    {
        if (_pathTicks <= ValidationLimits.PathTime.Ticks)
            return true;
        var (wasTrial, failed) = (_isTrial, _failed);
        _isTrial = false;
        Report(IssueSeverity.Error, IssueCode.TooCostly, "The invariants of the profiles take too long on this resource: those that are left are not checked.");
        (_isTrial, _failed) = (wasTrial, failed);
        return false;
    }

    /// <summary>Counts the time of an invariant.</summary>
    internal void Evaluated(long started) => _pathTicks += Stopwatch.GetElapsedTime(started).Ticks;

    /// <summary>Says what was found at the place where the judgement is, or at a child of it. A trial only remembers that it failed.</summary>
    internal void Report(IssueSeverity severity, string code, string text, string? child = null)
    {
        if (_isTrial)
        {
            _failed |= severity <= IssueSeverity.Error;
            return;
        }

        if (!Cares(severity) || _issues.Count >= ValidationLimits.Issues)
            return;
        var issue = new Issue(severity, code, text, Path.Render(child));
        if (_known.Add(issue))
            _issues.Add(issue);
    }

    /// <summary>True when a resource meets a profile; says nothing. At the end of a long chain of references it counts as true.</summary>
    internal bool Try(ResourceScope scope, ProfileRules profile)
    {
        if (_hops >= ValidationLimits.Hops)
            return true;
        _hops++;
        var from = Scope;
        Scope = scope;
        var meets = scope.Type is not null && Try(scope.Occurrence, profile);
        Scope = from;
        _hops--;
        return meets;
    }

    /// <summary>True when a value meets a profile; says nothing.</summary>
    internal bool Try(in Occurrence occurrence, ProfileRules profile)
    {
        var before = (_isTrial, _failed);
        (_isTrial, _failed) = (true, false);
        profile.Check(occurrence, this);
        var meets = !_failed && !_isTooCostly;
        (_isTrial, _failed) = before;
        return meets;
    }
}

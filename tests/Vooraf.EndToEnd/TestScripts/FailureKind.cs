namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The only reasons for which an assert may fail.</summary>
internal enum FailureKind
{
    /// <summary>A coding or reference of the official fixtures has no display.</summary>
    FixtureDisplay,

    /// <summary>A coding of the official fixtures has no system.</summary>
    FixtureSystem,

    /// <summary>A resource of the official fixtures breaks its profile; each fault is named.</summary>
    FixtureProfile,

    /// <summary>A form of the official fixtures has no subject, so that a search for a person cannot find it.</summary>
    FixtureSubject,

    /// <summary>The script wants another number of forms than its own data has.</summary>
    FormCount,

    /// <summary>The script wants the canonical base of versions before 1.0.0.</summary>
    OldBase,
}

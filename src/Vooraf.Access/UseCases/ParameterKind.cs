namespace Vooraf.Access.UseCases;

/// <summary>What value a parameter of a form takes.</summary>
internal enum ParameterKind
{
    /// <summary>One person by id: <c>Patient/[id]</c> or <c>[id]</c>.</summary>
    Patient,

    /// <summary>One identifier with one of the systems.</summary>
    Identifier,

    /// <summary>One or more of the codes, each with one of the systems or without system.</summary>
    Codes,

    /// <summary>One of the canonicals, with or without version.</summary>
    Canonical,
}

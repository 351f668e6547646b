namespace Vooraf.Fhir.Issues;

/// <summary>The codes of the FHIR R4 value set issue-type that this program uses.</summary>
public static class IssueCode
{
    /// <summary>Content does not have the form that the specification demands.</summary>
    public const string Structure = "structure";

    /// <summary>An element that must be there is not.</summary>
    public const string Required = "required";

    /// <summary>A value is not allowed or malformed.</summary>
    public const string Value = "value";

    /// <summary>A rule about the content is broken.</summary>
    public const string Invariant = "invariant";

    /// <summary>Processing issue in general: invalid content.</summary>
    public const string Invalid = "invalid";

    /// <summary>No or no valid proof of who the caller is.</summary>
    public const string Login = "login";

    /// <summary>The caller may not do this.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>The request uses something that is not supported here.</summary>
    public const string NotSupported = "not-supported";

    /// <summary>The resource is not known here.</summary>
    public const string NotFound = "not-found";

    /// <summary>The resource was deleted.</summary>
    public const string Deleted = "deleted";

    /// <summary>A duplicate of something that is already here.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Several things match where one was meant.</summary>
    public const string MultipleMatches = "multiple-matches";

    /// <summary>The content is in conflict with what is stored (for instance a version).</summary>
    public const string Conflict = "conflict";

    /// <summary>The request breaks a rule of this program, not of the format.</summary>
    public const string BusinessRule = "business-rule";

    /// <summary>The content is larger or deeper than allowed.</summary>
    public const string TooLong = "too-long";

    /// <summary>The request would cost too much.</summary>
    public const string TooCostly = "too-costly";

    /// <summary>Try again later: the store cannot take it now.</summary>
    public const string Transient = "transient";

    /// <summary>No space left to store it.</summary>
    public const string NoStore = "no-store";

    /// <summary>The caller asks too often.</summary>
    public const string Throttled = "throttled";

    /// <summary>An unexpected fault inside the program.</summary>
    public const string Exception = "exception";

    /// <summary>For information.</summary>
    public const string Informational = "informational";
}

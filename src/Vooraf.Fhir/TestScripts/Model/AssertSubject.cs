namespace Vooraf.Fhir.TestScripts.Model;

/// <summary>What an assert is about.</summary>
internal enum AssertSubject
{
    /// <summary>Not known here.</summary>
    None,

    /// <summary>The media type of the content.</summary>
    ContentType,

    /// <summary>A FHIRPath expression.</summary>
    Expression,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A fixture of which everything must be there.</summary>
    Minimum,

    /// <summary>The links first, last and next of a Bundle.</summary>
    NavigationLinks,

    /// <summary>The method of the request.</summary>
    RequestMethod,

    /// <summary>The address of the request.</summary>
    RequestUrl,

    /// <summary>The resource type.</summary>
    ResourceType,

    /// <summary>The status code.</summary>
    Status,

    /// <summary>A profile.</summary>
    Profile,

    /// <summary>A rule that an extension names.</summary>
    Rule,
}

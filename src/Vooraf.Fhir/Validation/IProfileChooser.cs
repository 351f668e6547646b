using System.Text.Json;

namespace Vooraf.Fhir.Validation;

/// <summary>Chooses the profiles that a resource must meet. Asked for every resource: those of a Bundle, contained ones, and those that are pointed to.</summary>
public interface IProfileChooser
{
    /// <summary>Chooses.</summary>
    /// <param name="resource">A resource; possibly malformed.</param>
    ProfileChoice Choose(JsonElement resource);
}

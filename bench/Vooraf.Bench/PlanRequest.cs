namespace Vooraf.Bench;

/// <summary>One line of a request file: <c>path</c> for a GET, <c>POST path body</c> for a form.</summary>
internal readonly record struct PlanRequest(string Path, string? Form)
{
    public string Key => Form is null ? Path : Path + " " + Form;

    public static PlanRequest Parse(string line)
    {
        var parts = line.Split(' ');
        return string.Equals(parts[0], "POST", StringComparison.Ordinal) ? new PlanRequest(parts[1], parts[2]) : new PlanRequest(line, null);
    }

    public HttpRequestMessage ToMessage(string origin, string token)
    {
        var message = new HttpRequestMessage(Form is null ? HttpMethod.Get : HttpMethod.Post, origin + Path);
        message.Headers.TryAddWithoutValidation("Accept", "application/fhir+json");
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        if (Form is not null)
            message.Content = new StringContent(Form, null, "application/x-www-form-urlencoded");
        return message;
    }
}

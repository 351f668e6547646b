using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Vooraf.Web.Serving;

/// <summary>Renders a component as a whole HTML page, on the server, without script.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    // A renderer keeps every component that it rendered until it is disposed: each page has its own.
    public async Task<string> RenderAsync<TPage>(IDictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            return "<!DOCTYPE html>\n" + page.ToHtmlString();
        });
    }
}

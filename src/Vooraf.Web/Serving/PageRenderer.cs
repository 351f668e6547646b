using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Vooraf.Web.Serving;

/// <summary>Renders a component as a whole HTML page, on the server, without script.</summary>
internal sealed class PageRenderer(HtmlRenderer renderer)
{
    public Task<string> RenderAsync<TPage>(IDictionary<string, object?> parameters)
        where TPage : IComponent =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            return "<!DOCTYPE html>\n" + page.ToHtmlString();
        });
}

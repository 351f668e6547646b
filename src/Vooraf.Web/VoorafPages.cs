using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vooraf.Web.Serving;

namespace Vooraf.Web;

/// <summary>The pages: <c>/</c> lists people, <c>/people/[id of the Patient]</c> shows the current plan of one of them, in Dutch.</summary>
public static class VoorafPages
{
    /// <summary>Answers the paths of the pages; every other path goes on to what comes after it.</summary>
    /// <param name="app">The application; its services need a logger factory only.</param>
    /// <param name="services">The parts to work with.</param>
    public static IApplicationBuilder UseVoorafPages(this IApplicationBuilder app, PageServices services)
    {
        var renderer = new PageRenderer(app.ApplicationServices, app.ApplicationServices.GetRequiredService<ILoggerFactory>());
        var handler = new PageHandler(services, renderer);
        return app.Use(next => context => handler.AnswerAsync(context, next));
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Testing;
using Vooraf.Web;

namespace Vooraf.Tests.Pages;

/// <summary>Measures the process: no other test runs beside it.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PageMemoryTests
{
    private const string Name = "page memory";
    private const int Pages = 3000;

    [Fact]
    public async Task a_page_that_was_shown_is_not_kept()
    {
        await using var store = new InMemoryRecordStore();
        await using var provider = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        var show = PagesOf(provider, store);
        await ShowAsync(show, provider, 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await ShowAsync(show, provider, Pages);

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.SendDiagnosticMessage("kept {0} bytes", kept);
        (kept / Pages).ShouldBeLessThan(2048);
    }

    // What is no path of the pages goes on to nothing; each try is logged, which takes little.
    private static async Task ShowAsync(RequestDelegate show, IServiceProvider services, int times)
    {
        for (var number = 0; number < times; number++)
        {
            var context = new DefaultHttpContext { RequestServices = services };
            context.Request.Method = HttpMethods.Get;
            context.Request.Host = new HostString("localhost");
            context.Request.Path = "/people/nobody";
            await show(context);
            context.Response.StatusCode.ShouldBe(StatusCodes.Status404NotFound);
        }
    }

    private static RequestDelegate PagesOf(IServiceProvider provider, InMemoryRecordStore store)
    {
        var caller = Caller.WithoutToken(new Client("demo", null, "demo", "demo", AccessRights.Read), AccessRights.Read);
        var app = new ApplicationBuilder(provider);
        app.UseVoorafPages(new PageServices { Store = store, Standard = PzpStandard.Load(), Holder = new Holder("demo", "Demo"), Caller = () => caller });
        return app.Build();
    }
}

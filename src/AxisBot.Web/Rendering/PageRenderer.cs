using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AxisBot.Web.Rendering;

/// <summary>Renders components to text. Every one of them shows one thing, its <c>View</c>, and escapes whatever it says.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>The markup of a component.</summary>
    public async Task<string> RenderAsync<TComponent>(object view)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
            var root = await renderer.RenderComponentAsync<TComponent>(parameters);
            return root.ToHtmlString();
        });
    }

    /// <summary>A page.</summary>
    public async Task<IResult> PageAsync<TComponent>(object view, int status = StatusCodes.Status200OK)
        where TComponent : IComponent =>
        Results.Content(await RenderAsync<TComponent>(view), "text/html", Encoding.UTF8, status);
}

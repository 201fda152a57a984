using System.Text;
using AxisBot.Conversations.Libraries;
using AxisBot.Web.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AxisBot.Web.Figures;

/// <summary>Shows the ledger: as a page, and as a file.</summary>
internal static class FigurePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/figures", Verbs.Read, ShowAsync);
        app.MapMethods("/figures.csv", Verbs.Read, Download);
    }

    private static Task<IResult> ShowAsync(HttpRequest request, ICurrentLibrary library, PageRenderer renderer) =>
        renderer.PageAsync<FiguresPage>(FiguresView.Of(library.Now.Corpus, FilterOf(request, library)));

    private static IResult Download(HttpRequest request, ICurrentLibrary library) => Results.File(
        Encoding.UTF8.GetBytes(FigureCsv.Of(FilterOf(request, library).Of(library.Now.Corpus.Ledger.Figures))),
        "text/csv; charset=utf-8",
        "figures.csv");

    private static FigureFilter FilterOf(HttpRequest request, ICurrentLibrary library) => FigureFilter.Of(request.Query).Among(FigureChoices.Of(library.Now.Corpus));
}

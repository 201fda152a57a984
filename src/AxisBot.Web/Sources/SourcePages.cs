using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Web.Pages;
using AxisBot.Web.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AxisBot.Web.Sources;

/// <summary>Shows the articles. A name is looked up among those that were read; no file is opened.</summary>
internal static class SourcePages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/sources", Verbs.Read, ListAsync);
        app.MapMethods("/sources/{file}", Verbs.Read, ReadAsync);
        app.MapMethods("/sources/{file}/{paragraph}", Verbs.Read, ShowAsync);
    }

    private static Task<IResult> ListAsync(ICurrentLibrary library, PageRenderer renderer) =>
        renderer.PageAsync<ArticlesPage>(new ArticlesView(library.Now.Corpus.Articles));

    private static Task<IResult> ReadAsync(string file, ICurrentLibrary library, PageRenderer renderer) =>
        library.Now.Corpus.Articles.FirstOrDefault(article => article.Source.File == file || article.Source.File == Unescaped(file)) is { } article
            ? renderer.PageAsync<ArticlePage>(new ArticleView(article, null, -1, 0))
            : NothingAsync(renderer);

    private static Task<IResult> ShowAsync(string file, string paragraph, string? from, string? length, ICurrentLibrary library, PageRenderer renderer) =>
        Number(paragraph) is { } number && Find(library.Now.Corpus, file, number) is { } article
            ? renderer.PageAsync<ArticlePage>(new ArticleView(article, number, Number(from) ?? -1, Number(length) ?? 0))
            : NothingAsync(renderer);

    private static Task<IResult> NothingAsync(PageRenderer renderer) =>
        renderer.PageAsync<ProblemPage>(Problem.Of(StatusCodes.Status404NotFound), StatusCodes.Status404NotFound);

    /// <summary>The article of that name that has such a paragraph.</summary>
    private static Article? Find(Corpus corpus, string file, int number)
    {
        var paragraph = corpus.Find(file, number) ?? corpus.Find(Unescaped(file), number);
        return paragraph is null ? null : corpus.ArticleOf(paragraph);
    }

    /// <summary>Routing leaves the sign between folders as it was sent.</summary>
    private static string Unescaped(string file) => file.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static int? Number(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

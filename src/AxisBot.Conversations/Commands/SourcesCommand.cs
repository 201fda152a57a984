using System.Globalization;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Commands;

/// <summary><c>sources</c>: the articles of the library, or one of them.</summary>
internal sealed class SourcesCommand(ICurrentLibrary library) : Command(
    "sources",
    "Lists the articles of the library, or the paragraphs and figures of one.",
    new CommandParameter("article", "Its number in the list, or its file name.", IsRequired: false, [], CanSuggest: true),
    new CommandParameter("from", "The number of the paragraph to begin with.", IsRequired: false, []))
{
    private const int MostSuggested = 25;
    private const int Longest = 100;

    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) => parameter != "article" ? [] :
        [.. scene.Library.Corpus.Articles.Select(article => article.Source)
            .Where(source => source.File.Length <= Longest && $"{source.File} {source.Title}".Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(MostSuggested).Select(source => new Suggestion(SafeText.Shortened($"{source.File} {SafeText.OneLine(source.Title)}", Longest), source.File))];

    /// <summary>"Sources 2" and "sources harbour.md" name an article; "sources of income" does not.</summary>
    public override bool IsMeantBy(string words) => words.Length == 0
        || int.TryParse(words.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) || library.Now.Corpus.Articles.Any(article => words.StartsWith(article.Source.File, StringComparison.OrdinalIgnoreCase));

    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var corpus = scene.Library.Corpus;
        if (!arguments.TryGetValue("article", out var named))
        {
            return Show(SourcesCard.Of(corpus, library.Name));
        }

        if (Find(named, corpus) is not { } article)
        {
            return Show(NoticeCard.Of($"The library has no article “{CommandArguments.Shown(named)}”.", $"It has {corpus.Articles.Count}; “sources” lists them with their numbers."));
        }

        var from = 1;
        if (arguments.TryGetValue("from", out var first) && !int.TryParse(first.TrimStart('¶'), NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            return Show(NoticeCard.Of($"“{CommandArguments.Shown(first)}” is no number of a paragraph.", "For example: sources 1 20"));
        }

        var last = article.Paragraphs.Where(paragraph => paragraph.IsAnswerable).Select(paragraph => paragraph.Number).DefaultIfEmpty().Max();
        return Show(from > Math.Max(1, last)
            ? NoticeCard.Of($"{article.Source.File} has no paragraph {from}.", $"Its last one is ¶{last}.")
            : SourcesCard.Of(article, from));
    }

    private static Article? Find(string named, Corpus corpus) =>
        corpus.Articles.FirstOrDefault(article => article.Source.File.Equals(named, StringComparison.OrdinalIgnoreCase))
        ?? (int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= corpus.Articles.Count ? corpus.Articles[number - 1] : null);
}

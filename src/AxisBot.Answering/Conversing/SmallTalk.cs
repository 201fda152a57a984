using AxisBot.Answering.Answers;
using AxisBot.Answering.Composing;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Conversing;

/// <summary>Short friendly lines for what is no question about the articles.</summary>
internal sealed class SmallTalk(Corpus corpus)
{
    private const int MostTitles = 6;

    private static readonly string[] Ones =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public CitedAnswer Answer(string kind) => new()
    {
        Claims = [new Claim(LineFor(kind), kind == "articles" ? [.. TitleSentences().Select(Citation.Of)] : [])],
        Confidence = 0.97,
        Reasons = [$"small talk: {kind}"],
    };

    public Refusal RefuseOrders() =>
        Refuse($"I answer questions about my articles and give the source of every figure; I take no other orders. {Examples()}");

    public Refusal RefuseEmpty() => Refuse($"I did not find a question in that. {Examples()}");

    private static Refusal Refuse(string lead) => Refusals.Of(RefusalReason.NotAQuestion, lead, nearest: null, 0.02);

    private string LineFor(string kind) => kind switch
    {
        "greeting" => $"Hello. I answer questions from a library of {Count()} and give file, paragraph and figure with every answer. {Examples()}",
        "thanks" => "You are welcome. Ask me for any other figure in the articles.",
        "farewell" => "Goodbye. The articles will be here when you have another question.",
        "articles" => $"My library holds {Count()}: {Titles()}.",
        "insult" => $"Sorry that I was of no use. I know only what my {Count()} say. {Examples()}",
        _ => $"I am AxisBot, a bot: a program, not a person. I answer questions from a library of {Count()} on {Topics()}, and from nothing else: no web search, no opinion. Every answer gives the source file, the paragraph and the figure; what the articles do not say, I do not answer. {Examples()}",
    };

    private string Count() => $"{InWords(corpus.Articles.Count)} article{(corpus.Articles.Count == 1 ? "" : "s")}";

    /// <summary>The titles that stand in the articles themselves, and so can be cited.</summary>
    private IEnumerable<Sentence> TitleSentences() => corpus.Articles
        .Select(article => article.Paragraphs.FirstOrDefault(paragraph => paragraph.IsAnswerable && paragraph.Text == article.Source.Title))
        .OfType<Paragraph>().Select(paragraph => paragraph.Sentences[0]).Take(MostTitles);

    private string Titles()
    {
        var titles = TitleSentences().Select(sentence => $"“{sentence.Paragraph.Text}”").ToList();
        return Phrases.Join(titles.Count < corpus.Articles.Count ? [.. titles, "others"] : titles);
    }

    private string Topics()
    {
        var parties = corpus.Paragraphs.SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => sentence.Parties)
            .GroupBy(party => party).OrderByDescending(group => group.Count()).Take(4).Select(group => group.Key);
        return Phrases.Names(parties);
    }

    /// <summary>Two questions that the library can answer, made of its own figures, without giving any away.</summary>
    private string Examples()
    {
        var examples = corpus.Ledger.Figures
            .Where(figure => figure is { Kind: FigureKind.Money or FigureKind.VolumePerDay, Parties.Count: >= 2, Measures.Count: > 0 })
            .DistinctBy(figure => figure.Measures[0])
            .Take(2)
            .Select(figure => $"“What do the articles say about {Phrases.MeasureOf(figure)} between {Phrases.Names(figure.Parties.Take(2))}?”")
            .ToList();
        return examples.Count == 0 ? "Ask me about anything in the articles." : $"Try {string.Join(" or ", examples)}";
    }

    private static string InWords(int number) => number switch
    {
        < 20 => Ones[number],
        < 100 => number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Ones[number % 10]}",
        _ => $"{number}",
    };
}

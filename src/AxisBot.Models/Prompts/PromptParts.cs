using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;
using AxisBot.Models.Replies;

namespace AxisBot.Models.Prompts;

/// <summary>What is put into a prompt, each part whole and fenced already.</summary>
internal sealed record PromptParts
{
    private const int LongestQuestion = 2000;
    private const int LongestTurn = 1000;
    private const int MostTurns = 4;
    private const int LongestName = 300;
    private const int LongestPassage = 3000;
    private const int LongestEvidence = 30_000;
    private const int MostPassages = 24;
    private const int LanguageLength = 2;

    private PromptParts()
    {
    }

    /// <summary>The sign of the fences.</summary>
    public required string Fence { get; init; }

    /// <summary>The form of the reply.</summary>
    public required string Form { get; init; }

    /// <summary>The language of whoever asked, as a code of two letters.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The question or claim.</summary>
    public string Question { get; init; } = "";

    /// <summary>The earlier turns.</summary>
    public string History { get; init; } = "";

    /// <summary>The passages.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The short answer that was composed.</summary>
    public string Composed { get; init; } = "";

    /// <summary>The parts for an order.</summary>
    public static PromptParts Of(WritingOrder order)
    {
        var question = QuotedText.Of(order.Question, LongestQuestion);
        var composed = QuotedText.Of(order.Composed, LongestQuestion);
        var turns = Turns(order.History);
        var passages = Passages(order.Evidence);
        var fence = Prompts.Fence.Around([question, composed, .. turns, .. passages.Select(passage => passage.Words)]);
        return new PromptParts
        {
            Fence = fence.Sign,
            Form = ReplyForm.Claims.InWords,
            Language = order.Language.Length == LanguageLength && order.Language.All(char.IsAsciiLetterLower) ? order.Language : "en",
            Question = fence.Round("question", question),
            History = Lines(turns.Select((turn, i) => fence.Round($"turn {i + 1}", turn))),
            Evidence = Lines(passages.Select(passage => fence.Round($"passage {passage.Number}", passage.Words))),
            Composed = composed.Length == 0 ? "" : fence.Round("short answer", composed),
        };
    }

    /// <summary>The parts for other words to a question.</summary>
    public static PromptParts Of(string question, IReadOnlyList<Turn> history)
    {
        var asked = QuotedText.Of(question, LongestQuestion);
        var turns = Turns(history);
        var fence = Prompts.Fence.Around([asked, .. turns]);
        return new PromptParts
        {
            Fence = fence.Sign,
            Form = ReplyForm.Rewording.InWords,
            Question = fence.Round("question", asked),
            History = Lines(turns.Select((turn, i) => fence.Round($"turn {i + 1}", turn))),
        };
    }

    /// <summary>The same by the names that prompts use.</summary>
    public IReadOnlyDictionary<string, object> ByName() => new Dictionary<string, object>
    {
        ["fence"] = Fence,
        ["form"] = Form,
        ["language"] = Language,
        ["question"] = Question,
        ["history"] = History,
        ["evidence"] = Evidence,
        ["composed"] = Composed,
    };

    private static List<string> Turns(IReadOnlyList<Turn> history) =>
        [.. history.TakeLast(MostTurns).Select(turn => $"asked: {QuotedText.Of(turn.Question, LongestTurn)}\nanswered: {QuotedText.Of(turn.Answer, LongestTurn)}")];

    /// <summary>The first passages are the most telling, so the last are left out where there is no room.</summary>
    private static List<(int Number, string Words)> Passages(IReadOnlyList<EvidencePassage> evidence)
    {
        List<(int Number, string Words)> passages = [];
        var length = 0;
        foreach (var passage in evidence.Take(MostPassages))
        {
            var heading = QuotedText.Of(passage.Heading, LongestName);
            var words = $"article: {QuotedText.Of(passage.Title, LongestName)}\n{(heading.Length == 0 ? "" : $"under: {heading}\n")}text: {QuotedText.Of(passage.Text, LongestPassage)}";
            length += words.Length;
            if (length > LongestEvidence)
            {
                break;
            }

            passages.Add((passage.Number, words));
        }

        return passages;
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}

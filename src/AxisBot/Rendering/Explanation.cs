using System.Globalization;
using System.Text.Json;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Conversations.Cards;
using AxisBot.Json;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Rendering;

/// <summary>How a question was understood, and why the answer stands.</summary>
internal sealed class Explanation(Question question, Outcome outcome)
{
    private const string Nothing = "-";

    /// <summary>As a card.</summary>
    public Card ToCard() => new()
    {
        Kind = CardKind.Notice,
        Lead = new CardLine("How the question was understood"),
        Fields =
        [
            new("language", question.Language),
            new("read as", OrNothing(ReadAs())),
            new("wants", WordsOf(question.Intent.ToString())),
            new("kinds", OrNothing(Kinds())),
            new("parties", OrNothing(Parties())),
            new("measures", OrNothing(Measures())),
            new("periods", OrNothing(Periods())),
            new("presumes", question.Direction == Direction.None ? Nothing : WordsOf(question.Direction.ToString())),
        ],
        Tables = [new CardTable("Why this came of it", ["reason"], [.. Reasons().Select(reason => (IReadOnlyList<string>)[reason])])],
    };

    /// <summary>As members of the answer's JSON.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("explanation");
        json.WriteString("language", question.Language);
        json.WriteString("read_as", ReadAs());
        json.WriteString("wants", WordsOf(question.Intent.ToString()));
        json.WriteStrings("kinds", Kinds());
        json.WriteStrings("parties", Parties());
        json.WriteStrings("measures", Measures());
        json.WriteStrings("periods", Periods());
        json.WriteString("presumes", question.Direction == Direction.None ? null : WordsOf(question.Direction.ToString()));
        json.WriteString("refused", outcome is Refusal refusal ? WordsOf(refusal.Reason.ToString()) : null);
        json.WriteStrings("reasons", outcome.Reasons);
        json.WriteEndObject();
    }

    private IEnumerable<string> Reasons() =>
    [
        .. outcome is Refusal refusal ? [$"refused: {WordsOf(refusal.Reason.ToString())}"] : Array.Empty<string>(),
        .. outcome.Reasons,
        string.Create(CultureInfo.InvariantCulture, $"confidence {outcome.Confidence:0.00}"),
    ];

    /// <summary>The words in English, spelling mended.</summary>
    private string ReadAs() => string.Join(' ', question.Tokens.Where(token => token.IsTerm).Select(token => token.Text));

    private IEnumerable<string> Kinds() => question.Wanted.Kinds.Order().Select(FigureKindNames.NameOf);

    private IEnumerable<string> Parties() => question.Parties.Select(party => party.Name);

    private IEnumerable<string> Measures() => question.Measures.Select(measure => measure.Name);

    private IEnumerable<string> Periods() => question.Periods.Select(period => period.Label);

    private static string OrNothing(IEnumerable<string> words) => OrNothing(string.Join(", ", words));

    private static string OrNothing(string text) => text.Length > 0 ? text : Nothing;

    /// <summary>"NotInArticles" as "not in articles".</summary>
    private static string WordsOf(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}

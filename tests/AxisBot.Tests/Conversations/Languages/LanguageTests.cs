using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Cards;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Languages;

/// <summary>What AxisBot says of itself is said in the language of the channel; what the articles say is not touched.</summary>
public sealed partial class LanguageTests : IDisposable
{
    private const string French = "fr";

    /// <summary>Words of the settings command that a person types, and heads that are the same everywhere.</summary>
    private static readonly string[] TypedOrBare = ["mentions", "language", "", "¶"];

    private readonly Talk _talk = new();

    public static TheoryData<string> Others => [.. InterfaceLanguage.Codes.Where(code => code != InterfaceLanguage.Default)];

    public static TheoryData<string, string> CardsInOthers
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var language in InterfaceLanguage.Codes.Where(code => code != InterfaceLanguage.Default))
            {
                foreach (var name in ((IEnumerable<object[]>)AllCards.Names).Select(row => (string)row[0]))
                {
                    rows.Add(language, name);
                }
            }

            return rows;
        }
    }

    public void Dispose() => _talk.Dispose();

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_language_has_words_for_the_same_keys_with_the_same_values_in_them(string language)
    {
        var table = Wording.In(language);

        Assert.Equal(Wording.In(French).Keys.Order(StringComparer.Ordinal), table.Keys.Order(StringComparer.Ordinal));
        Assert.True(table.Keys.Count() > 150, $"only {table.Keys.Count()} keys were read");
        Assert.All(table.Keys, key => Assert.Equal(ValuesIn(key), ValuesIn(table.FindFixed(key)!)));
    }

    [Theory]
    [MemberData(nameof(CardsInOthers))]
    public void Every_heading_and_button_of_every_card_has_words(string language, string name)
    {
        var card = AllCards.Of(name);
        var labels = card.Tables.SelectMany(table => table.Columns.Append(table.Title))
            .Concat(card.Fields.Where(_ => card.Kind != CardKind.Help).Select(field => field.Name))
            .Concat(card.Actions.Where(action => action.Kind != CardActionKind.Ask).Select(action => action.Label))
            .Concat(new[] { card.Mark?.Word, card.Note }.OfType<string>())
            .Except(TypedOrBare);

        Assert.All(labels, label => Assert.True(Wording.In(language).Find(label) is not null, $"{language} has no words for “{label}”"));
        Assert.Equal(language, CardInLanguage.Of(card, language).Language);
    }

    [Theory]
    [MemberData(nameof(CardsInOthers))]
    public void What_rests_on_a_source_stays_as_it_is(string language, string name)
    {
        var card = AllCards.Of(name);
        var other = CardInLanguage.Of(card, language);

        Assert.Equal(card.Lines.Append(card.Lead).Where(line => line.Sources.Count > 0), other.Lines.Append(other.Lead).Where(line => line.Sources.Count > 0));
        Assert.Equal(card.Sources, other.Sources);
        Assert.Equal(card.Chart, other.Chart);
        Assert.Equal(card.Actions.Select(action => action.Code), other.Actions.Select(action => action.Code));
        Assert.All(card.Sources.Select(source => source.Place), place => Assert.Contains(place, CardText.Write(other), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_command_is_explained(string language) =>
        Assert.All(new Desk().Book.All, command => Assert.True(Wording.In(language).FindFixed(command.Summary) is not null, $"{language} has no words for “{command.Summary}”"));

    [Theory]
    [InlineData(French, "Digest of 1 January 2030", "Bulletin du 1 janvier 2030")]
    [InlineData("de", "Values and sources (the latest 12 of 24)", "Werte und Quellen (die letzten 12 von 24)")]
    [InlineData("es", "You have asked 60 questions within an hour, which is as many as AxisBot answers. Ask again in 1 minute.", "Ha hecho 60 preguntas en una hora, que es lo máximo que AxisBot responde. Vuelva a preguntar en 1 minuto.")]
    [InlineData("ru", "“none” is no time of day.", "«none» — не время суток.")]
    [InlineData("zh", "Paragraphs", "段落")]
    [InlineData(French, "Peru exported zinc.", "Peru exported zinc.")]
    [InlineData("en", "Sources", "Sources")]
    [InlineData("tlh", "Sources", "Sources")]
    [InlineData("\u202E<b>", "Sources", "Sources")]
    public void Words_with_values_are_said_and_what_somebody_wrote_is_repeated(string language, string english, string said) =>
        Assert.Equal(said, Wording.Say(english, language));

    [Fact]
    public async Task A_channel_is_answered_in_its_language_and_others_are_not()
    {
        await _talk.AskAsync("/settings language fr", new Person("mia", IsManager: true));

        var here = await _talk.AskAsync(Talk.TradeIn2021);
        var elsewhere = await _talk.AskAsync(Talk.TradeIn2021, place: Talk.Channel with { Channel = "C2" });

        Assert.Contains("Voir les sources", here.Card.Actions.Select(action => action.Label));
        Assert.StartsWith("recherche dans ", here.Progress.First(progress => progress.Stage == Stage.Searching).Text, StringComparison.Ordinal);
        Assert.Contains(Talk.AnswerOf2021, here.Lead, StringComparison.Ordinal);
        Assert.Contains("Show sources", elsewhere.Card.Actions.Select(action => action.Label));
        Assert.Equal(here.Card.Sources, elsewhere.Card.Sources);
    }

    [Fact]
    public async Task Follow_ups_and_refusals_are_understood_and_said_in_the_language_of_the_channel()
    {
        await _talk.AskAsync("/settings language fr", new Person("mia", IsManager: true));
        await _talk.AskAsync(Talk.TradeIn2021);

        Assert.Contains("$2.5 billion", (await _talk.AskAsync("and in 2020?")).Lead, StringComparison.Ordinal);
        Assert.StartsWith("Les articles ne donnent pas ce chiffre pour 1950", (await _talk.AskAsync("and in 1950?")).Lead, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ValuesIn(string words) => Value().Matches(words).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();
}

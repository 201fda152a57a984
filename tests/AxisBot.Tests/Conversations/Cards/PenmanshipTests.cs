using AxisBot.Answering;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Writing;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;
using AxisBot.Json;
using AxisBot.Tests.Answering;

namespace AxisBot.Tests.Conversations.Cards;

/// <summary>What a card and its JSON say of the model that had to do with an answer.</summary>
public sealed class PenmanshipTests
{
    private const string Asked = "How much was trade between Peru and Bolivia in 2021?";

    private static readonly Answerer Answerer = new(Newsroom.Ask.Index);

    public static TheoryData<WriterFault> Faults => [.. Enum.GetValues<WriterFault>()];

    [Theory]
    [InlineData(4, 0, "Written by quill-1 from these sources.")]
    [InlineData(4, 1, "Written by quill-1 from these sources; 1 of 4 sentences was withheld.")]
    [InlineData(4, 2, "Written by quill-1 from these sources; 2 of 4 sentences were withheld.")]
    [InlineData(0, 0, null)]
    public void A_note_says_who_wrote_and_how_much_was_withheld(int written, int withheld, string? note)
    {
        var card = CardOf(new Penmanship("quill-1") { Written = written, Withheld = withheld });

        Assert.Equal(note, card.Note);
        Assert.All(Others, language => Assert.True(note is null || Wording.In(language).Find(note) is not null, language));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_note_says_why_the_answer_is_composed_in_every_language(WriterFault fault)
    {
        var card = CardOf(new Penmanship("quill-1") { Written = 2, Withheld = 2, Fault = fault });

        Assert.StartsWith("Composed from the articles; ", card.Note, StringComparison.Ordinal);
        Assert.All(Others, language => Assert.NotEqual(card.Note, CardInLanguage.Of(card, language).Note));
    }

    [Fact]
    public void Every_fault_has_words_of_its_own() =>
        Assert.Distinct(Enum.GetValues<WriterFault>().Select(fault => CardOf(new Penmanship("quill-1") { Fault = fault }).Note));

    [Fact]
    public void How_a_question_was_understood_stands_right_below_the_answer_in_the_language_of_the_channel()
    {
        var card = CardOf(new Penmanship("quill-1") { ReadAs = Asked });

        Assert.Equal(new CardLine($"Read as: {Asked}").Text, card.Lines[0].Text);
        Assert.Equal($"Verstanden als: {Asked}", CardInLanguage.Of(card, "de").Lines[0].Text);
        Assert.Contains($"\nRead as: {Asked}", CardText.Write(card), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_model_is_text_like_any_other()
    {
        var card = CardOf(new Penmanship($"<b>\u001b[31m{new string('m', 200)}") { Written = 1 });

        Assert.DoesNotContain('\u001b', card.Note!);
        Assert.True(card.Note!.Length < 120, card.Note);
    }

    [Fact]
    public void The_JSON_is_the_same_as_ever_where_no_model_was_asked()
    {
        var outcome = Answerer.Ask(Asked);

        Assert.DoesNotContain("written_by", OutcomeJson.Of(outcome, null), StringComparison.Ordinal);
        Assert.DoesNotContain("withheld", OutcomeJson.Of(outcome, null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_tells_what_a_model_had_to_do_with_it()
    {
        Assert.EndsWith(
            ",\"written_by\":\"quill-1\",\"withheld\":1,\"read_as\":\"trade?\"}",
            OutcomeJson.Of(With(new Penmanship("quill-1") { Written = 4, Withheld = 1, ReadAs = "trade?" }), null), StringComparison.Ordinal);
        Assert.EndsWith(
            ",\"written_by\":\"composer\",\"withheld\":0,\"model_fault\":\"not_admitted\"}",
            OutcomeJson.Of(With(new Penmanship("quill-1") { Fault = WriterFault.NotAdmitted }), null), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Others => InterfaceLanguage.Codes.Where(code => code != InterfaceLanguage.Default);

    private static Card CardOf(Penmanship pen) => OutcomeCard.Of(With(pen));

    private static Outcome With(Penmanship pen)
    {
        var outcome = Answerer.Ask(Asked);
        return outcome with { Receipt = outcome.Receipt! with { Penmanship = pen } };
    }
}

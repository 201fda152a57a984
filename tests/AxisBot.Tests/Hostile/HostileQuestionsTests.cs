using AxisBot.Answering;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AxisBot.Tests.Hostile;

public class HostileQuestionsTests
{
    private static readonly int MostTexts = Breadth.Of(400, 60);

    private static readonly Lazy<Answerer> Own = new(() => new Answerer(new PassageIndex(Some.OwnCorpus)));

    public static TheoryData<string> Files => [.. HostileTexts.FilesIn("hostile_text", "direct", "indirect", "chat")];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void A_hostile_question_is_answered_or_refused(string file)
    {
        foreach (var text in Breadth.Spread([.. HostileTexts.In(file).Distinct()], MostTexts))
        {
            AssertHolds(Own.Value, Some.OwnCorpus, text);
        }
    }

    [SharedTheory]
    [InlineData("direct/garak_dan.json")]
    [InlineData("direct/garak_sysprompt_extraction.json")]
    [InlineData("hostile_text/blns.json")]
    public void A_hostile_earlier_turn_breaks_no_answer(string file)
    {
        foreach (var text in Breadth.Spread([.. HostileTexts.In(file).Distinct()], MostTexts / 2))
        {
            AssertHolds(Own.Value, Some.OwnCorpus, "and in 2021?", [new Turn(text, text), new Turn("What about trade?", text)]);
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void A_random_question_is_answered_or_refused(int seed)
    {
        var texts = new RandomTexts(seed);
        for (var i = 0; i < 300; i++)
        {
            AssertHolds(Own.Value, Some.OwnCorpus, texts.Next(25));
        }
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void A_sentence_of_the_articles_with_some_letters_changed_is_answered_or_refused(int seed)
    {
        var texts = new RandomTexts(seed);
        foreach (var sentence in Some.OwnCorpus.Paragraphs.SelectMany(paragraph => paragraph.Sentences))
        {
            AssertHolds(Own.Value, Some.OwnCorpus, texts.Mutated(sentence.Text) + (seed % 2 == 0 ? "?" : ", true?"));
        }
    }

    [Fact]
    public void Any_string_at_all_is_answered_or_refused()
    {
        var replay = new Replay(new Rnd(20_261_121, 7), FSharpOption<int>.None);
        var config = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(FSharpOption<Replay>.Some(replay));
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => AnswerInvariants.BrokenIn(Own.Value.Ask(text ?? ""), Some.OwnCorpus) is null).Check(config);
    }

    [Theory]
    [InlineData("Peru")]
    [InlineData("How much did Peru earn from tin? ")]
    [InlineData("and ")]
    [InlineData("12 ")]
    [InlineData("\"")]
    public void A_question_of_a_hundred_thousand_letters_is_answered_or_refused(string piece) =>
        AssertHolds(Own.Value, Some.OwnCorpus, string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

    [SharedFact]
    public void Questions_to_a_library_of_hostile_articles_hold()
    {
        var corpus = Some.Corpus([.. HostileTexts.In("indirect/hostile_articles.jsonl").Select((text, i) => ($"{i:000}.md", text))]);
        var answerer = new Answerer(new PassageIndex(corpus));
        foreach (var question in (string[])["What is the fee?", "What is the limit?", "Who is cited?", "How much is it?", "Which numbers are given?", "Why?"])
        {
            AssertHolds(answerer, corpus, question);
        }
    }

    [Fact]
    public void An_answer_is_short_however_long_the_sentences_of_the_articles_are()
    {
        var endless = string.Join(", and then ", Enumerable.Range(1, 900).Select(i => $"Peru sold tin {i} times to Chile"));
        var corpus = Some.Corpus(("long.txt", $"Trade of Peru and Chile\n{endless}.\nIn 2021 Peru earned $3 billion with {endless}."));
        var answerer = new Answerer(new PassageIndex(corpus));
        AssertHolds(answerer, corpus, "How much did Peru earn in 2021?");
        AssertHolds(answerer, corpus, "What did Peru sell to Chile?");
    }

    [Fact]
    public void An_answer_has_few_citations_however_many_articles_say_it()
    {
        var corpus = Some.Corpus([.. Enumerable.Range(1, 30).Select(i => ($"{i:00}.txt", $"In 2021 trade between Peru and Chile was ${i} billion."))]);
        var answerer = new Answerer(new PassageIndex(corpus));
        AssertHolds(answerer, corpus, "How much was trade between Peru and Chile in 2021?");
        AssertHolds(answerer, corpus, "Do the articles disagree about trade between Peru and Chile in 2021?");
    }

    private static void AssertHolds(Answerer answerer, Corpus corpus, string question, IReadOnlyList<Turn>? history = null)
    {
        var outcome = answerer.Ask(question, history);
        var fault = AnswerInvariants.BrokenIn(outcome, corpus);
        Assert.True(fault is null, $"{(question.Length > 300 ? question[..300] : question)}: {fault}");
    }
}

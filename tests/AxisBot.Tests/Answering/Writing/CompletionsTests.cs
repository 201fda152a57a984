using AxisBot.Answering;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Writing;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Reading;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Hostile;
using Xunit.Abstractions;

namespace AxisBot.Tests.Answering.Writing;

/// <summary>
/// Completions by the thousand, bent in each of the ways of <see cref="Bendings"/>: none of them may pass. And honest ones: at most
/// one in a hundred may be withheld. 7,000 are bent for each library, so that all are more than 20,000.
/// </summary>
public class CompletionsTests(ITestOutputHelper output)
{
    private const int Fewest = 20;
    private const int MostTries = 10;

    private const int Count = 7_000;

    [Fact]
    public void On_the_library_of_the_program() => Run(Some.OwnCorpus, mostWithheld: 0.01);

    [SharedFact]
    public void On_the_articles() => Run(LibraryReader.ForFolder(Path.Combine(SharedFolder.Find()!, "seeds")).Read(), mostWithheld: 0.01);

    /// <summary>Encyclopedia articles are full of sounds, brackets and symbols that are no plain prose, so more is withheld there.</summary>
    [SharedFact]
    public void On_articles_of_an_encyclopedia() => Run(LibraryReader.ForFolder(Path.Combine(SharedFolder.Find()!, "squad", "library")).Read(), mostWithheld: 0.04);

    private void Run(Corpus corpus, double mostWithheld)
    {
        var chance = new Random(20261129);
        var checker = new ClaimChecker(corpus);
        var sentences = corpus.Paragraphs.Where(paragraph => paragraph.Row is null).SelectMany(paragraph => paragraph.Sentences).Where(sentence => sentence.Tokens.Count is > 5 and < 80).ToList();
        var all = corpus.Paragraphs.Select(paragraph => Plain(paragraph.Text)).ToList();
        var (bent, passed) = (new Dictionary<string, int>(), new List<string>());
        var (honest, withheld) = (new Dictionary<string, int>(), new List<string>());

        for (var (tried, made) = (0, 0); made < Count && tried < Count * MostTries; tried++)
        {
            var (sentence, way) = (Pick(sentences, chance), Pick(Bendings.Ways, chance));
            if (way.Bend(sentence, chance) is { } text && Plain(text) != Plain(sentence.Text) && !all.Exists(paragraph => paragraph.Contains(Plain(text), StringComparison.Ordinal)))
            {
                made++;
                bent[way.Name] = bent.GetValueOrDefault(way.Name) + 1;
                if (Passes(checker, text, sentence, sentences, chance))
                {
                    passed.Add($"{way.Name}: {text}\n    of {sentence.Text}");
                }
            }
        }

        for (var made = 0; made < Count / 4; made++)
        {
            var (sentence, way) = (Pick(sentences, chance), Pick(Renderings.Ways, chance));
            if (!Leans(sentence) && way.Render(sentence, chance) is { } text && Prose.MaySupport(sentence.Paragraph.Text, sentence.Tokens, corpus.Vocabulary.Asking))
            {
                honest[way.Name] = honest.GetValueOrDefault(way.Name) + 1;
                if (!Passes(checker, text, sentence, sentences, chance))
                {
                    withheld.Add($"{way.Name}: {text}");
                }
            }
        }

        var share = withheld.Count / (double)honest.Values.Sum();
        output.WriteLine($"bent {bent.Values.Sum()}, passed {passed.Count}; honest {honest.Values.Sum()}, withheld {withheld.Count} ({share:P2})");
        output.WriteLine(string.Join(", ", bent.Select(entry => $"{entry.Key} {entry.Value}")));
        output.WriteLine(string.Join(", ", honest.Select(entry => $"{entry.Key} {entry.Value}")));
        Assert.True(passed.Count == 0, $"{passed.Count} passed:\n{string.Join('\n', passed.Take(40))}");
        Assert.True(share <= mostWithheld, $"{share:P2} of the honest are withheld:\n{string.Join('\n', withheld.Take(40))}");
        Assert.True(bent.Count > Bendings.Ways.Count - 4 && bent.Values.Sum() == Count, "too few were bent");
        Assert.True(honest.Values.Sum() > Fewest, "too few were honest");
    }

    /// <summary>The control: of the same bent sentences the first look at what is posted finds false figures by the hundred, where nothing is checked.</summary>
    [Fact]
    public async Task Without_the_check_false_figures_are_posted()
    {
        const string question = "How much was trade between Peru and Bolivia in 2021?";
        var answerer = new Answerer(Newsroom.Ask.Index);
        var lead = answerer.Ask(question).Citations[0].Figure!.Sentence;
        var chance = new Random(7);
        var (broken, caught) = (0, 0);
        for (var made = 0; made < 400; made++)
        {
            if (Pick(Bendings.Ways, chance).Bend(lead, chance) is { } text && Plain(text) != Plain(lead.Text))
            {
                var writer = new ScriptedWriter(new WrittenClaim(text, [1]));
                broken += OutputRules.BrokenIn(await new AnswerEditor(writer) { IsUnchecked = true }.AskAsync(answerer, question), Newsroom.Ask.Corpus, question) is null ? 0 : 1;
                var outcome = await new AnswerEditor(writer).AskAsync(answerer, question);
                Assert.Equal("composer", outcome.Receipt!.Author);
                Assert.Null(OutputRules.BrokenIn(outcome, Newsroom.Ask.Corpus, question));
                caught++;
            }
        }

        output.WriteLine($"{caught} bent leads: 0 posted with the check; without it {broken} break a rule that is seen from outside");
        Assert.True(broken > 40, $"only {broken} of {caught}");
    }

    private static bool Passes(ClaimChecker checker, string text, Sentence sentence, List<Sentence> sentences, Random chance)
    {
        var evidence = new List<Paragraph> { Pick(sentences, chance).Paragraph, sentence.Paragraph, Pick(sentences, chance).Paragraph };
        return checker.Check(new WrittenClaim(text, [2]), evidence, null, []).Claim is not null;
    }

    /// <summary>Whether only the sentence before tells what a sentence is about; an honest writer does not take it alone.</summary>
    private static bool Leans(Sentence sentence) => sentence.QuotedSpan.Start < sentence.Span.Start;

    /// <summary>A text without white space, case and its last mark: two that agree in it say the same.</summary>
    private static string Plain(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not (',' or '.' or ';' or ':' or '(' or ')'))).ToUpperInvariant();

    private static T Pick<T>(IReadOnlyList<T> of, Random chance) => of[chance.Next(of.Count)];
}

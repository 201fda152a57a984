using System.Text;
using AxisBot.Knowledge.Corpora;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Hostile;

public class HostileArticlesTests
{
    private const string Good = "Peru sold $3 billion of tin in 2021.";

    private static readonly string[] Extensions = [".txt", ".md", ".html"];

    public static TheoryData<string> Files => [.. HostileTexts.FilesIn("hostile_text", "direct", "indirect", "chat")];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_as_an_article_breaks_nothing(string file)
    {
        var bytes = HostileTexts.BytesOf(file);
        AssertHolds(Extensions.ToDictionary(extension => $"hostile{extension}", _ => bytes), file);
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Each_text_of_a_hostile_file_as_an_article_breaks_nothing(string file)
    {
        var texts = HostileTexts.In(file).Distinct().Select((text, i) => (i, Bytes: Encoding.UTF8.GetBytes(text)));
        AssertHolds(texts.SelectMany(text => Extensions.Select(extension => ($"{text.i:00000}{extension}", text.Bytes))).ToDictionary(), file);
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Each_text_of_a_hostile_file_amid_figures_breaks_nothing(string file)
    {
        var lines = HostileTexts.In(file).Distinct().Where(text => text.Length < 4_000).Select(text => $"In 2021 Peru sold over {text.ReplaceLineEndings(" ")} 5 million tonnes of tin, up from $3{text.ReplaceLineEndings(" ")}billion.");
        AssertHolds(new() { ["figures.txt"] = Encoding.UTF8.GetBytes(string.Join('\n', lines)) }, file);
    }

    [SharedFact]
    public void The_json_tests_as_raw_bytes_are_read_or_refused()
    {
        var files = HostileTexts.In("hostile_text/jsontestsuite.jsonl").Select(Encoding.Latin1.GetBytes)
            .Select((bytes, i) => ($"{i:00000}.md", bytes[..Math.Min(bytes.Length, 200)])).ToDictionary();
        AssertHolds(files, "jsontestsuite");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_articles_break_nothing(int seed)
    {
        var texts = new RandomTexts(seed);
        var files = Enumerable.Range(0, 300).Select(i => ($"{i:000}{Extensions[i % 3]}", Encoding.UTF8.GetBytes(texts.Next(60)))).ToDictionary();
        AssertHolds(files, $"seed {seed}");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Mutated_articles_break_nothing(int seed)
    {
        var texts = new RandomTexts(seed);
        var written = Some.OwnCorpus.Paragraphs.Select(paragraph => paragraph.Clean.Original).ToList();
        var files = Enumerable.Range(0, 300).Select(i => ($"{i:000}{Extensions[i % 3]}", Encoding.UTF8.GetBytes(texts.Mutated(written[i % written.Count])))).ToDictionary();
        AssertHolds(files, $"seed {seed}");
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Random_bytes_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var files = Enumerable.Range(0, 300).Select(i =>
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            return ($"{i:000}{Extensions[i % 3]}", bytes);
        }).ToDictionary();
        AssertHolds(files, $"seed {seed}");
    }

    /// <summary>Reads the files beside a good one: all invariants hold, each is read or refused by name, the good one is served.</summary>
    private static void AssertHolds(Dictionary<string, byte[]> files, string what)
    {
        files["zzz-good.txt"] = Encoding.UTF8.GetBytes(Good);
        Corpus corpus = Some.Corpus(files);
        Assert.True(Invariants.BrokenIn(corpus) is null, $"{what}: {Invariants.BrokenIn(corpus)}");
        var refused = corpus.Problems.Where(problem => problem.IsRefused).Select(problem => problem.File).ToHashSet();
        Assert.Equal(files.Count, corpus.Articles.Count + refused.Count);
        Assert.Equal(3_000_000_000m, corpus.Find("zzz-good.txt", 1)!.Figures[0].Value);
        Assert.All(corpus.Disagreements, disagreement => Assert.True(disagreement.Figures.Count > 1));
    }
}

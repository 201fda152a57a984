using System.Diagnostics;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;
using AxisBot.Retrieval.Index;
namespace AxisBot.Benchmarks.Speed;
internal static class Scratch
{
    public static void Run(string? shared, int n, int q, bool opt)
    {
        var real = RealText.Read(shared, q);
        string[] text = [.. new ParagraphMill(real.Paragraphs, n)];
        Console.WriteLine($"n {text.Length} chars {text.Average(t => t.Length):F0} (real {real.Paragraphs.Count}, {real.Paragraphs.Average(t => t.Length):F0})");
        var w = Stopwatch.StartNew();
        using var fts = new Fts5Rival(text);
        Console.WriteLine($"fts build {w.Elapsed.TotalMilliseconds:F0} ms");
        if (opt) { w.Restart(); fts.Optimize(); Console.WriteLine($"fts optimize {w.Elapsed.TotalMilliseconds:F0} ms"); }
        for (var i = 0; i < 2; i++) { w.Restart(); IndexBuilder.Build([.. text.Select(t => (IReadOnlyList<string>)[t])]); Console.WriteLine($"ours build {w.Elapsed.TotalMilliseconds:F0} ms"); }
        var index = IndexBuilder.Build([.. text.Select(t => (IReadOnlyList<string>)[t])]);
        Console.WriteLine($"size {(double)index.Size / n:F1}");
        string[] queries = [.. real.Questions.Select(x => Fts5Rival.Query(x.Text))];
        List<WeightedTerm>[] terms = [.. real.Questions.Select(x => Terms(x.Text))];
        Console.WriteLine($"terms {terms.Average(t => t.Count):F1} postings {terms.Average(t => t.Sum(x => index.DocumentsWith(x.Stem))):F0}");
        string[] lean = [.. real.Questions.Select(x => string.Join(" OR ", Fts5Rival.Query(x.Text).Split(" OR ").Where(v => !IndexTerm.IsCommon(v.Trim('"').ToLowerInvariant()))))];
        var best = new Dictionary<string, double[]>();
        for (var round = 0; round < 3; round++)
        {
            if (Environment.GetEnvironmentVariable("NOFTS") == null) Time("fts lean", i => fts.Search(lean[i], 20).Count);
            for (var k = 0; k < int.Parse(Environment.GetEnvironmentVariable("REPS") ?? (n < 200000 ? "20" : "8")); k++) { Time("ours", i => Ours(index, real.Questions[i].Text).Count); Time("search", i => index.Search(terms[i], 20).Count); }
        }
        foreach (var (name, t) in best) { Array.Sort(t); Console.WriteLine($"{name,-10} p50 {t[q / 2]:F1} us  p90 {t[q * 9 / 10]:F1} mean {t.Average():F1}"); }
        void Time(string name, Func<int, int> f)
        {
            var t = best.TryGetValue(name, out var known) ? known : best[name] = Enumerable.Repeat(1e9, q).ToArray();
            for (var i = 0; i < q; i++) { var s = Stopwatch.GetTimestamp(); f(i); t[i] = Math.Min(t[i], Stopwatch.GetElapsedTime(s).TotalMicroseconds); }
        }
        double hit(Func<int, int> f) => Enumerable.Range(0, q).Average(i => f(i) == real.Questions[i].Paragraph ? 1.0 : 0);
        if (n < 20000) Console.WriteLine($"p@1 fts {hit(i => fts.Search(queries[i], 20).FirstOrDefault(-1)):F3} lean {hit(i => fts.Search(lean[i], 20).FirstOrDefault(-1)):F3} ours {hit(i => Ours(index, real.Questions[i].Text)[0].Document):F3}");
    }
    public static IReadOnlyList<DocumentScore> Ours(InvertedIndex index, string question) => index.Search(Terms(question), 20);
    public static List<WeightedTerm> Terms(string question)
    {
        var terms = new List<WeightedTerm>();
        foreach (var token in AxisBot.Knowledge.Text.Tokenizer.Tokenize(question))
            if (token.IsTerm && !IndexTerm.IsCommon(token.Text) && terms.All(t => t.Stem != token.Stem)) terms.Add(new WeightedTerm(token.Stem, 1));
        return terms;
    }
}

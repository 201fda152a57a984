using AxisBot.Benchmarks.Rivals;
using AxisBot.Retrieval.Index;
namespace AxisBot.Benchmarks.Speed;
internal static class Fuzz
{
    public static void Run(int rounds)
    {
        int bad = 0, asked = 0; double sum = 0;
        for (var r = 0; r < rounds; r++)
        {
            var c = new Random(r);
            var docs = r % 50 == 49 ? c.Next(20000, 60000) : c.Next(0, c.Next(1, 9000));
            var vocab = c.Next(1, 400);
            var zipf = c.NextDouble() * 3 + 0.5;
            string Word() => "w" + (int)(vocab * Math.Pow(c.NextDouble(), zipf)) + "x";
            var text = Enumerable.Range(0, docs).Select(_ => c.Next(30) == 0 ? "" : string.Join(' ', Enumerable.Range(0, c.Next(1, c.Next(2, 60))).Select(_ => Word()))).ToArray();
            if (docs > 300 && c.Next(4) == 0) for (var i = 0; i < docs / 2; i++) text[c.Next(docs)] = text[c.Next(docs)];
            var index = IndexBuilder.Build([.. text.Select(t => (IReadOnlyList<string>)[t])]);
            var stems = Enumerable.Range(0, vocab).Select(i => AxisBot.Knowledge.Text.Tokenizer.Stem($"w{i}x")).ToArray();
            var oracle = docs == 0 ? null : new ExhaustiveBm25(text, stems);
            for (var q = 0; q < 12; q++)
            {
                var terms = Enumerable.Range(0, c.Next(0, 12)).Select(_ => new WeightedTerm(c.Next(8) == 0 ? "nowhere" : AxisBot.Knowledge.Text.Tokenizer.Stem(Word()), c.Next(3) == 0 ? 1 : (float)c.NextDouble())).ToList();
                if (q % 3 != 0) terms = [.. terms.DistinctBy(t => t.Stem)];
                var count = c.Next(5) switch { 0 => 0, 1 => docs, 2 => 1, 3 => c.Next(1, 200), _ => 20 };
                var found = index.Search(terms, count);
                asked++;
                var known = terms.Where(t => t.Stem != "nowhere").ToList();
                if (oracle is null ? found.Count > 0 : !oracle.Confirms(found, known, count)) { if (bad++ < 10) Console.WriteLine($"round {r} q {q}: docs {docs} terms {terms.Count} count {count} found {found.Count}"); }
                for (var i = 1; i < found.Count; i++) if (found[i].Score > found[i - 1].Score || (found[i].Score == found[i - 1].Score && found[i].Document < found[i - 1].Document)) { if (bad++ < 10) Console.WriteLine("order"); }
                sum += found.Sum(f => f.Score);
                if (terms.Count > 0)
                {
                    var (a, b) = (c.Next(-5, docs + 5), c.Next(-5, docs + 5));
                    var n = 0; for (var d = Math.Max(0, a); d < Math.Min(b, docs); d++) if (text[d].Split(' ').Any(w => AxisBot.Knowledge.Text.Tokenizer.Stem(w) == terms[0].Stem)) n++;
                    if (a >= 0 && n != index.DocumentsWith(terms[0].Stem, a, b)) { if (bad++ < 10) Console.WriteLine($"documentswith {a} {b} {n} {index.DocumentsWith(terms[0].Stem, a, b)}"); }
                }
            }
        }
        Console.WriteLine($"{asked} asked, {bad} bad, sum {sum}");
    }
}

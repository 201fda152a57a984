using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;
using AxisBot.TestKit;

namespace AxisBot.Benchmarks.Speed;

/// <summary>How many bytes an index takes beside the text, and how many FTS5 takes.</summary>
internal static class SizeBenchmark
{
    public static void Run(string[] arguments, TextWriter output)
    {
        var real = RealText.Read(SharedFolder.Find(), 1);
        output.WriteLine(real.Origin);
        output.WriteLine(ParagraphMill.HowMade);
        var table = new Table("paragraphs", "letters each", "AxisBot, on the heap", "AxisBot, as it counts itself", "FTS5, optimized", "FTS5 / AxisBot");
        foreach (var size in Arguments.Sizes(arguments, 1_200, 10_000, 100_000))
        {
            AddRow(table, real, size);
        }

        table.Print(output, "Bytes of the index for each paragraph, beside the text (wanted: at most 300)");
        output.WriteLine("On the heap: by how much the memory in use grew when the index was built and the rest collected.");
    }

    private static void AddRow(Table table, RealText real, int size)
    {
        string[] paragraphs = [.. new ParagraphMill(real.Paragraphs, size)];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = OwnIndex.Of(paragraphs);
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        using var rival = new Fts5Rival(paragraphs);
        rival.Optimize();
        table.Row(
            $"{size:N0}",
            $"{paragraphs.Average(text => text.Length):F0}",
            Each(heap),
            Each(index.Size),
            Each(rival.Size),
            Sample.Times((double)rival.Size / heap));
        GC.KeepAlive(paragraphs);

        string Each(long bytes) => $"{(double)bytes / size:F1}";
    }
}

using AxisBot.Benchmarks.Events;
using AxisBot.Benchmarks.Prose;
using AxisBot.Benchmarks.Speed;
using AxisBot.Benchmarks.Squad;

namespace AxisBot.Benchmarks;

/// <summary>The verbs of the program; each prints one claim of the project beside its rival.</summary>
internal static class Verbs
{
    private const int Broken = 1;
    private const int BadUse = 2;

    private static readonly Verb[] All =
    [
        new("retrieval", "[PARAGRAPHS ...]", "top 20 of 1,200, 100,000 and 1,000,000 paragraphs beside SQLite FTS5, and who ranks better", RetrievalBenchmark.Run),
        new("build", "[PARAGRAPHS]", "building the index of 100,000 paragraphs beside FTS5", BuildBenchmark.Run),
        new("size", "[PARAGRAPHS ...]", "bytes of the index for each paragraph beside FTS5", SizeBenchmark.Run),
        new("threads", "[PARAGRAPHS]", "searches of two threads beside those of one", ThreadsBenchmark.Run),
        new("answer", "", "a whole answer on the five articles beside retrieval alone", AnswerBenchmark.Run),
        new("start", "", "start to first answer of the published program beside an empty .NET program", StartBenchmark.Run),
        new("slack-events", EventsOrders.Words, "acknowledging signed events of Slack that come at a fixed rate beside an empty handler", EventsBenchmark.Run),
        new("squad", "[--write FOLDER]", "right paragraphs, right sentences and what confidence is worth, beside plain BM25", SquadBenchmark.Run),
        new("model", "[COMMAND ...]", "answers that a well-behaved model writes beside the composed ones; or runs a command that asks that model", ModelBenchmark.Run),
        new("train", "[--write FILE]", "learns the weights of the ranking anew and cross-validates them", TrainCommand.Run),
    ];

    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        if (arguments is ["help" or "--help" or "-h", ..])
        {
            Describe(output);
            return 0;
        }

        var verb = arguments.Length == 0 ? null : All.FirstOrDefault(known => known.Name == arguments[0]);
        if (verb is null)
        {
            Describe(error);
            return BadUse;
        }

        try
        {
            verb.Run(arguments[1..], output);
            return 0;
        }
        catch (BadUseException fault)
        {
            error.WriteLine($"{verb.Name}: {fault.Message}");
            return BadUse;
        }
        catch (BrokenClaimException fault)
        {
            error.WriteLine($"{verb.Name}: {fault.Message}");
            return Broken;
        }
    }

    private static void Describe(TextWriter output)
    {
        output.WriteLine("usage: dotnet run -c Release --project tests/AxisBot.Benchmarks -- VERB");
        foreach (var verb in All)
        {
            output.WriteLine($"  {$"{verb.Name} {verb.Arguments}",-28} {verb.Shows}");
        }

        output.WriteLine("Questions and articles are taken from the folder \"shared\" beside the repository or from AXISBOT_SHARED.");
        output.WriteLine("Without it, retrieval, build, size, threads and answer use the program's own library and made-up questions.");
    }

    private sealed record Verb(string Name, string Arguments, string Shows, Action<string[], TextWriter> Run);
}

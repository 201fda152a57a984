using System.Diagnostics;
using AxisBot.Benchmarks.Measuring;

namespace AxisBot.Benchmarks.Speed;

/// <summary>How long the published program takes to its first answer, beside an empty .NET program.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 15;
    private const string Question = "How much did trade between Russia and China come to in 2024?";

    public static void Run(string[] arguments, TextWriter output)
    {
        Arguments.None(arguments);
        var folder = Directory.CreateTempSubdirectory("axisbot-start-");
        try
        {
            var program = PublishedProgram.OfProject(folder.FullName);
            var empty = PublishedProgram.Empty(folder.FullName);
            output.WriteLine($"axisbot ask \"{Question}\" answers from its own library: {program.Run("ask", Question).Output.ReplaceLineEndings(" ").Trim()}");
            empty.Run();
            var rounds = Enumerable.Range(0, Rounds).Select(_ => (Program: program.Run("ask", Question), Empty: empty.Run())).ToList();
            Print(rounds, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(List<(ProgramRun Program, ProgramRun Empty)> rounds, TextWriter output)
    {
        var table = new Table("start to end", "AxisBot's first answer", "empty program", "ratio");
        Add(table, $"median of {Rounds}", Sample.Median);
        Add(table, $"shortest of {Rounds}", Enumerable.Min);
        Add(table, $"longest of {Rounds}", Enumerable.Max);
        table.Print(output, $"Start to first answer, {Rounds} interleaved rounds (wanted: at most 4 times the empty program)");
        output.WriteLine($"Ratio in each round: {Sample.List(rounds.Select(round => round.Program.Time / round.Empty.Time), ratio => $"{ratio:F1}")}");
        output.WriteLine("Both are published in Release with .NET inside, compiled ahead for this machine; the empty one is what \"dotnet new console\" makes.");

        void Add(Table to, string name, Func<IEnumerable<double>, double> pick)
        {
            var (program, empty) = (pick(rounds.Select(round => round.Program.Time)), pick(rounds.Select(round => round.Empty.Time)));
            to.Row(name, Sample.Time(program), Sample.Time(empty), Sample.Times(program / empty));
        }
    }
}

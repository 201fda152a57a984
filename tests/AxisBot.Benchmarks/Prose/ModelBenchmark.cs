using System.Diagnostics;
using System.Globalization;
using AxisBot.Answering;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Writing;
using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Texts;
using AxisBot.Knowledge.Corpora;
using AxisBot.Models;
using AxisBot.Models.Prompts;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.TestKit.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Benchmarks.Prose;

/// <summary>
/// Answers that a well-behaved model on the loopback writes, beside the composed ones: when the first sentence is there, when all are,
/// and what an answer costs in tokens. With a command it runs that command with the settings of the model in its environment.
/// </summary>
internal static class ModelBenchmark
{
    public static void Run(string[] arguments, TextWriter output) => RunAsync(arguments, output).GetAwaiter().GetResult();

    private static async Task RunAsync(string[] command, TextWriter output)
    {
        await using var model = await LoopbackModel.StartAsync();
        if (command.Length > 0)
        {
            await LendAsync(model, command, output);
            return;
        }

        var shared = SharedFolder.Find();
        var library = shared is null ? LibraryReader.ForProgram() : LibraryReader.ForFolder(Path.Combine(shared, "seeds"));
        var index = new PassageIndex(library.Read());
        var questions = ThreadQuestion.Read(shared, index.Corpus);
        var answerer = new Answerer(index);
        using var writer = new ModelWriter(
            new ModelSettings { Provider = ModelProvider.OpenAI, Endpoint = model.OpenAIEndpoint, Name = model.Name, Key = model.Key }, PromptBook.Open(), TimeProvider.System, NullLogger<ModelWriter>.Instance);
        var editor = new AnswerEditor(writer);
        var (composed, first, whole, pens) = (new List<double>(), new List<double>(), new List<double>(), new List<Penmanship>());
        await editor.AskAsync(answerer, questions[0].Text, questions[0].History); // warms up
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            answerer.Ask(question.Text, question.History);
            composed.Add(Since(start));
            start = Stopwatch.GetTimestamp();
            double? begun = null;
            var outcome = await editor.AskAsync(answerer, question.Text, question.History, _ =>
            {
                begun ??= Since(start);
                return default;
            });
            whole.Add(Since(start));
            first.AddRange(begun is { } time ? [time] : []);
            pens.AddRange(outcome.Receipt?.Penmanship is { } pen ? [pen] : []);
        }

        Print(questions.Count, composed, first, whole, pens, output);
    }

    private static void Print(int questions, List<double> composed, List<double> first, List<double> whole, List<Penmanship> pens, TextWriter output)
    {
        var table = new Table("by the clock", "median", "90 of 100 below");
        table.Row("the composed answer", Sample.Time(composed.Median()), Sample.Time(composed.Quantile(0.9)));
        if (first.Count == 0)
        {
            throw new BrokenClaimException($"no sentence of the model was posted: {string.Join(", ", pens.Select(pen => pen.Fault).Distinct())}");
        }

        table.Row("the first sentence of the model, checked", Sample.Time(first.Median()), Sample.Time(first.Quantile(0.9)));
        table.Row("the whole answer of the model, checked", Sample.Time(whole.Median()), Sample.Time(whole.Quantile(0.9)));
        table.Print(output, $"{questions} questions; the model is on the loopback and thinks for no time, so that this is what AxisBot adds");
        var written = pens.Where(pen => pen.Fault is null && pen.Written > 0).ToList();
        output.WriteLine($"{pens.Count} questions asked the model; {written.Count} answers are written by it; of {pens.Sum(pen => pen.Written)} sentences {pens.Sum(pen => pen.Withheld)} were withheld.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Tokens of an answer, as this model counts them (four letters are one): {pens.Average(pen => pen.Use.Read):F0} read, {pens.Average(pen => pen.Use.Written):F0} written."));
    }

    /// <summary>Runs a command that asks this model.</summary>
    private static async Task LendAsync(LoopbackModel model, string[] command, TextWriter output)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false };
        start.Environment["AXISBOT_Model__Provider"] = "openai";
        start.Environment["AXISBOT_Model__Endpoint"] = model.OpenAIEndpoint.ToString();
        start.Environment["AXISBOT_Model__Name"] = model.Name;
        start.Environment["AXISBOT_Model__Key"] = model.Key;
        using var process = Process.Start(start) ?? throw new BadUseException($"{command[0]} could not be started");
        await process.WaitForExitAsync();
        output.WriteLine($"{model.Requests.Count} requests came to the model");
        if (process.ExitCode != 0 || model.Requests.Count == 0)
        {
            throw new BrokenClaimException($"the command ended with {process.ExitCode}, and {model.Requests.Count} requests came");
        }
    }

    private static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalMicroseconds;
}

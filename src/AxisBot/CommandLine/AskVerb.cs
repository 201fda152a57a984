using System.CommandLine;
using AxisBot.Answering;
using AxisBot.Batches;
using AxisBot.Libraries;
using AxisBot.Nearby;
using AxisBot.Settings;
using AxisBot.Work;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot ask</c>: answers a question, or a file of questions.</summary>
internal sealed class AskVerb(Surroundings surroundings)
{
    private const string Example = "axisbot ask \"By how much did trade grow?\"";

    private readonly Argument<string[]> _question = Words.Argument("question", "The question, in English or another language.");
    private readonly Option<bool> _json = SharedOptions.Json("Print the answer as one line of JSON.");
    private readonly Option<bool> _explain = new("--explain") { Description = "Tell how the question was understood and why this was answered." };
    private readonly Option<string?> _batch = new("--batch") { Description = "Answer the questions of this file, one JSON object a line: {id, question, history?}.", HelpName = "file" };
    private readonly Option<string?> _out = new("--out") { Description = "Where the answers to a batch go, one JSON object a line; printed where it is left out.", HelpName = "file" };
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command()
    {
        var command = new Command("ask", "Answer a question from the articles, with file, paragraph and figure.")
        {
            _question, _json, _explain, _batch, _out, _knowledge,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var knowledge = new SettingsReader(surroundings).Knowledge(parsed.GetValue(_knowledge));
        if (parsed.GetValue(_batch) is { } batch)
        {
            return RunBatch(parsed, batch, knowledge);
        }

        if (parsed.GetValue(_out) is not null)
        {
            throw new BadUseException("--out goes with --batch; to keep one answer, send the output to a file: axisbot ask \"...\" > answer.txt");
        }

        var question = Words.Read(parsed, _question, Example, surroundings.Input);
        var answerer = OpenLibrary.Read(knowledge, surroundings.Error).Answerer();
        using var nearness = NearnessAtHand.For(surroundings, new SettingOptions(parsed.GetValue(_knowledge)), answerer.Corpus);
        var show = new OutcomeShow(surroundings);
        var outcome = show.Ask(ModelParts.EditorFor(surroundings, nearness), answerer, question);
        return show.Show(outcome, parsed.GetValue(_explain) ? answerer.Read(question) : null, parsed.GetValue(_json));
    }

    private int RunBatch(ParseResult parsed, string batch, KnowledgeSettings knowledge)
    {
        if (parsed.GetValue(_question) is { Length: > 0 } || parsed.GetValue(_explain))
        {
            throw new BadUseException("--batch takes its questions from a file; leave out the question and --explain");
        }

        var target = parsed.GetValue(_out);
        if (target is not null && Path.GetFullPath(target) == Path.GetFullPath(batch))
        {
            throw new BadUseException($"--batch and --out both name \"{batch}\"; name another file for the answers");
        }

        var questions = BatchReader.Read(batch);
        var answerer = OpenLibrary.Read(knowledge, surroundings.Error).Answerer();
        using var nearness = NearnessAtHand.For(surroundings, new SettingOptions(parsed.GetValue(_knowledge)), answerer.Corpus);
        var run = new BatchRun(ModelParts.EditorFor(surroundings, nearness), answerer, new Progress(surroundings.Error, surroundings.ErrorIsTerminal, questions.Count, TimeProvider.System));
        if (target is null)
        {
            run.Run(questions, surroundings.Output);
        }
        else
        {
            run.Run(questions, target);
        }

        return ExitCode.Answered;
    }
}

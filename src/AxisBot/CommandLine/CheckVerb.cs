using System.CommandLine;
using AxisBot.Answering.Questions;
using AxisBot.Libraries;
using AxisBot.Settings;
using AxisBot.Work;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot check</c>: tells what the articles say to a claim.</summary>
internal sealed class CheckVerb(Surroundings surroundings)
{
    private const string Example = "axisbot check \"Trade has fallen.\"";

    private readonly Argument<string[]> _claim = Words.Argument("claim", "The claim.");
    private readonly Option<bool> _json = SharedOptions.Json("Print the verdict as one line of JSON.");
    private readonly Option<bool> _explain = new("--explain") { Description = "Tell how the claim was understood and why this is the verdict." };
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command()
    {
        var command = new Command("check", "Check a claim: supported, contradicted or not found.") { _claim, _json, _explain, _knowledge };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var question = ClaimQuestion.Of(Words.Read(parsed, _claim, Example, surroundings.Input));
        var knowledge = new SettingsReader(surroundings).Knowledge(parsed.GetValue(_knowledge));
        var answerer = OpenLibrary.Read(knowledge, surroundings.Error).Answerer();
        var show = new OutcomeShow(surroundings);
        var outcome = show.Ask(ModelParts.EditorFor(surroundings), answerer, question);
        return show.Show(outcome, parsed.GetValue(_explain) ? answerer.Read(question) : null, parsed.GetValue(_json));
    }
}

using System.CommandLine;
using AxisBot.Json;
using AxisBot.Libraries;
using AxisBot.Nearby;
using AxisBot.Rendering;
using AxisBot.Settings;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot corpus</c>: shows what was read.</summary>
internal sealed class CorpusVerb(Surroundings surroundings)
{
    private readonly Option<bool> _json = SharedOptions.Json("Print the figures, one JSON object a line.");
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command()
    {
        var command = new Command("corpus", "Show what was read: articles, figures, disagreements, doubtful places.") { _json, _knowledge };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var knowledge = new SettingsReader(surroundings).Knowledge(parsed.GetValue(_knowledge));
        var library = OpenLibrary.Read(knowledge, TextWriter.Null);
        if (parsed.GetValue(_json))
        {
            FigureJson.WriteAll(library.Corpus.Ledger.Figures, surroundings.Output);
        }
        else
        {
            Printers.For(surroundings).Print(CorpusCard.Of(library.Corpus, library.Name, NearnessAtHand.Counted(surroundings, new SettingOptions(parsed.GetValue(_knowledge)), library.Corpus)));
        }

        return ExitCode.Answered;
    }
}

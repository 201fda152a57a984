using System.CommandLine;
using System.CommandLine.Help;
using AxisBot.Conversations.Cards;
using AxisBot.Rendering;
using AxisBot.Settings;
using AxisBot.Work;

namespace AxisBot.CommandLine;

/// <summary>The command line of AxisBot.</summary>
internal static class AxisBotCommand
{
    private const string Name = "axisbot";

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Surroundings surroundings)
    {
        try
        {
            var root = Create(surroundings);
            if (arguments is [['[', ..] bracketed, ..])
            {
                // The parser would take it for a directive of its own and leave it out, and the worker would start.
                throw new BadUseException(Faults.NoVerb(bracketed, root));
            }

            var parsed = root.Parse(arguments);
            if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
            {
                throw new BadUseException(Faults.First(parsed));
            }

            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = surroundings.Output,
                Error = surroundings.Error,
            });
        }
        catch (BadUseException fault)
        {
            foreach (var line in fault.Lines)
            {
                surroundings.Error.WriteLine($"{Name}: {SafeText.OneLine(Secrets.HiddenIn(line))}");
            }

            return ExitCode.BadUse;
        }
    }

    private static Command Create(Surroundings surroundings)
    {
        var knowledge = SharedOptions.Knowledge();
        var port = SharedOptions.Port();
        var root = new Command(Name, "Answers questions from a small library of articles, and gives the file, the paragraph and the figure.\nWithout a verb it starts the worker.")
        {
            new HelpOption { Action = new HelpWithExamples() },
            new VersionOption(),
            new AskVerb(surroundings).Command(),
            new CheckVerb(surroundings).Command(),
            new FactVerb(surroundings).Command(),
            new CorpusVerb(surroundings).Command(),
            new DigestVerb(surroundings).Command(),
            new ChatVerb(surroundings).Command(),
            new DoctorVerb(surroundings).Command(),
            new StoreVerb(surroundings).Command(),
            new ManifestVerb(surroundings).Command(),
            knowledge,
            port,
        };
        root.SetAction(parsed => Worker.Run(surroundings, new SettingOptions(parsed.GetValue(knowledge), parsed.GetValue(port))));
        return root;
    }
}

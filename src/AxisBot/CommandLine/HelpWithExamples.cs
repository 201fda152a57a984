using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AxisBot.CommandLine;

/// <summary>Help, and below it what people usually write.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string OfProgram = """
        Examples:
          axisbot ask "By how much did trade grow?"
          axisbot check "Trade has fallen."
          axisbot fact trade
          axisbot corpus --knowledge my-articles

        Exit codes: 0 answered, 1 refused, 2 bad use or bad settings.
        Settings: appsettings.json beside the program, or environment variables such as AXISBOT_Knowledge__Path.
        """;

    private readonly HelpAction _help = new();

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        if (parseResult.CommandResult.Command == parseResult.RootCommandResult.Command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(OfProgram);
        }

        return code;
    }
}

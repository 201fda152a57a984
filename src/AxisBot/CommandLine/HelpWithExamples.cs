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
          axisbot digest --preview
          axisbot chat
          axisbot doctor
          axisbot store check
          axisbot manifest slack

        Exit codes: 0 answered, 1 refused, 2 bad use or bad settings.
        Settings: appsettings.json beside the program, or environment variables such as AXISBOT_Knowledge__Path.
        """;

    private static readonly Dictionary<string, string> OfVerbs = new()
    {
        ["ask"] = """
            Examples:
              axisbot ask "By how much did trade grow?"
              axisbot ask who signed the agreement --explain
              echo "When was it signed?" | axisbot ask --json
              axisbot ask --batch questions.jsonl --out answers.jsonl
            """,
        ["check"] = """
            Examples:
              axisbot check "Trade has fallen."
              axisbot check "Trade grew by 3%" --json
            """,
        ["fact"] = """
            Examples:
              axisbot fact trade
              axisbot fact oil exports 2024 --json
            """,
        ["corpus"] = """
            Examples:
              axisbot corpus
              axisbot corpus --knowledge my-articles
              axisbot corpus --json > figures.jsonl
            """,
        ["digest"] = """
            Examples:
              axisbot digest --preview
              axisbot digest --preview --day 2026-12-24
              axisbot digest --preview --json
            """,
        ["chat"] = """
            Examples:
              axisbot chat
              axisbot chat --knowledge my-articles < questions.txt
            """,
        ["doctor"] = """
            Examples:
              axisbot doctor
              axisbot doctor --knowledge my-articles --port 8080
              axisbot doctor --json
            """,
        ["store"] = """
            Examples:
              axisbot store backup axisbot-monday.db
              axisbot store restore axisbot-monday.db
              axisbot store check
            """,
        ["manifest"] = """
            Examples:
              axisbot manifest slack
              axisbot manifest slack > manifest.json
              axisbot manifest discord
            """,
    };

    private readonly HelpAction _help = new();

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(OfVerbs.GetValueOrDefault(parseResult.CommandResult.Command.Name, OfProgram));
        return code;
    }
}

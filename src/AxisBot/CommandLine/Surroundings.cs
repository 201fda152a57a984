using System.Text;

namespace AxisBot.CommandLine;

/// <summary>What the program finds around it when it is started.</summary>
/// <param name="Output">Where answers go.</param>
/// <param name="Error">Where progress, notes and faults go.</param>
/// <param name="Width">The width of the terminal that shows the answers; null where they go into a pipe or a file.</param>
/// <param name="ErrorIsTerminal">Whether a person sees <paramref name="Error"/> at once.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="ProgramFolder">The folder of the program and its settings.</param>
/// <param name="Input">What is piped in; null where a person sits at the keyboard.</param>
/// <param name="Keyboard">What the person types; null for the keyboard of this process.</param>
/// <param name="Time">The clock; null for that of the machine.</param>
/// <param name="Stop">Told to end what would run on.</param>
internal sealed record Surroundings(
    TextWriter Output,
    TextWriter Error,
    int? Width,
    bool ErrorIsTerminal,
    IReadOnlyDictionary<string, string> Environment,
    string ProgramFolder,
    TextReader? Input = null,
    TextReader? Keyboard = null,
    TimeProvider? Time = null,
    CancellationToken Stop = default)
{
    private const int UsualWidth = 80;

    /// <summary>Whether the answers go to a terminal.</summary>
    public bool IsTerminal => Width is not null;

    /// <summary>The clock.</summary>
    public TimeProvider Clock => Time ?? TimeProvider.System;

    /// <summary>What this process finds around it.</summary>
    public static Surroundings OfProcess()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        var isTerminal = !Console.IsOutputRedirected && variables.GetValueOrDefault("TERM") != "dumb";
        return new Surroundings(
            isTerminal ? Console.Out : Utf8(Console.OpenStandardOutput()),
            Console.IsErrorRedirected ? Utf8(Console.OpenStandardError()) : Console.Error,
            isTerminal ? WidthOfTerminal() : null,
            !Console.IsErrorRedirected,
            variables,
            AppContext.BaseDirectory,
            Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : null);
    }

    /// <summary>What is piped is UTF-8, whatever the language of the machine.</summary>
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };

    private static int WidthOfTerminal()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}

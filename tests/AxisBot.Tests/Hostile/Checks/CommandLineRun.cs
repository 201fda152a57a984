using AxisBot.CommandLine;

namespace AxisBot.Tests.Hostile.Checks;

/// <summary>What the whole program says to some arguments, over a folder of articles.</summary>
internal sealed record CommandLineRun(int Code, string Output, string Error)
{
    private static readonly CancellationToken Stopped = new(canceled: true);

    /// <summary>Runs it as a terminal shows it, or as a pipe takes it.</summary>
    public static CommandLineRun Of(string[] arguments, string? input = null, int? width = null, Dictionary<string, string>? environment = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = input is null ? null : new StringReader(input);
        var around = new Surroundings(output, error, width, width is not null, environment ?? [], AppContext.BaseDirectory, reader, Stop: Stopped);
        return new CommandLineRun(AxisBotCommand.Run(arguments, around), output.ToString(), error.ToString());
    }

    /// <summary>The lines that were said.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

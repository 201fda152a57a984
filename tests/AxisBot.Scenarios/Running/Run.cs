using AxisBot.CommandLine;

namespace AxisBot.Scenarios.Running;

/// <summary>What a run of the program left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it said.</param>
/// <param name="Error">What it said on the side.</param>
internal sealed record Run(int Code, string Output, string Error)
{
    /// <summary>The lines that were said.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The program, whole and in this process; only what surrounds it is set by the test.</summary>
internal sealed record WholeProgram
{
    /// <summary>The library of three invented articles, which snapshots are taken of.</summary>
    public static string Invented { get; } = Places.InProject("Invented");

    /// <summary>A worker that starts where the test expects it to refuse fails the test, and does not run on.</summary>
    private static readonly CancellationToken Stopped = new(canceled: true);

    private const string StatePath = "AXISBOT_Storage__Path";

    private static int states;

    public int? Width { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>A file of its own for the state of each run; its name is as long as every other.</summary>
    private static string NewState => $"state-{Interlocked.Increment(ref states):0000}.db";

    public string Folder { get; init; } = AppContext.BaseDirectory;

    public string? Piped { get; init; }

    public string? Typed { get; init; }

    public TimeProvider? Time { get; init; }

    /// <summary>Runs it with the library inside the program, or that of the surroundings.</summary>
    public Run Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = Piped is null ? null : new StringReader(Piped);
        using var keyboard = Typed is null ? null : new StringReader(Typed);
        var code = AxisBotCommand.Run(arguments, new Surroundings(output, error, Width, ErrorIsTerminal, Surrounding, Folder, input, keyboard, Time, Stopped));
        return new Run(code, output.ToString(), error.ToString());
    }

    private Dictionary<string, string> Surrounding => Environment.ContainsKey(StatePath) ? Environment : new(Environment) { [StatePath] = NewState };

    /// <summary>Runs it with the invented articles.</summary>
    public Run RunOnInvented(params string[] arguments) => Run([.. arguments, "--knowledge", Invented]);
}

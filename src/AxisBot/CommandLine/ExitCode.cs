namespace AxisBot.CommandLine;

/// <summary>What the program tells whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>Done; a question was answered.</summary>
    public const int Answered = 0;

    /// <summary>The articles do not tell.</summary>
    public const int Refused = 1;

    /// <summary>Bad use or bad settings.</summary>
    public const int BadUse = 2;
}

using AxisBot.Conversations.Charts;

namespace AxisBot.Tests.Conversations.Charts;

/// <summary>A test that draws with the real program; where it is missing it is skipped and says so.</summary>
public sealed class RsvgFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the program is missing.</summary>
    public RsvgFactAttribute()
    {
        if (Rsvg.Program is null)
        {
            Skip = "There is no rsvg-convert in PATH: this test makes real pictures (Debian: apt-get install librsvg2-bin).";
        }
    }
}

/// <summary>The program of this machine that makes pictures.</summary>
internal static class Rsvg
{
    public static string? Program { get; } = ChartPicture.Find(Environment.GetEnvironmentVariable("PATH"));
}

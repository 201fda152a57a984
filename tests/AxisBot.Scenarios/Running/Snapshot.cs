using System.Text.RegularExpressions;

namespace AxisBot.Scenarios.Running;

/// <summary>
/// What people see, kept in a file. Run the tests with AXISBOT_SNAPSHOTS=accept to take what is seen now, and read the
/// difference before committing it.
/// </summary>
internal static partial class Snapshot
{
    private const string Variable = "AXISBOT_SNAPSHOTS";
    private const string Accept = "accept";

    /// <summary>Fails where <paramref name="seen"/> is not what the file of that name holds.</summary>
    public static void Match(string name, string seen) => MatchFile(Places.InProject("Snapshots", $"{name}.txt"), seen);

    /// <summary>Fails where <paramref name="seen"/> is not what a file holds.</summary>
    public static void MatchFile(string path, string seen)
    {
        var name = Path.GetFileName(path);
        var readable = Readable(seen);
        if (Environment.GetEnvironmentVariable(Variable) == Accept)
        {
            File.WriteAllText(path, readable);
        }

        Assert.True(File.Exists(path), $"There is no snapshot {name}; {Variable}={Accept} takes it.");
        var kept = File.ReadAllText(path);
        Assert.True(kept == readable, $"{name} is not what is seen; {Variable}={Accept} takes it.\n--- kept\n{kept}\n--- seen\n{readable}");
    }

    /// <summary>The state of each run has a number; escapes are made visible, and where the repository lies does not matter.</summary>
    private static string Readable(string seen) =>
        string.Join('\n', StateOfRun().Replace(seen, "state-0000.db").Replace("\r\n", "\n").Replace('\e', '␛').Replace(Places.Repository, "(repository)").Split('\n').Select(line => line.TrimEnd()));

    [GeneratedRegex("state-[0-9]{4}\\.db")]
    private static partial Regex StateOfRun();
}

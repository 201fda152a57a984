using AxisBot.Tests.Architecture;

namespace AxisBot.Tests.Conversations;

/// <summary>
/// What people will look at, kept in a file. Run the tests with AXISBOT_SNAPSHOTS=accept to take what is seen now, and read the
/// difference before committing it.
/// </summary>
internal static class Snapshot
{
    private const string Variable = "AXISBOT_SNAPSHOTS";
    private const string Accept = "accept";

    /// <summary>Fails where <paramref name="seen"/> is not what the file of that name holds.</summary>
    public static void Match(string file, string seen)
    {
        var path = Repository.PathTo("tests", "AxisBot.Tests", "Conversations", "Snapshots", file);
        var written = seen.TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(Variable) == Accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
        }

        Assert.True(File.Exists(path), $"There is no snapshot {file}; {Variable}={Accept} takes it.");
        var kept = File.ReadAllText(path);
        Assert.True(kept == written, $"{file} is not what is seen; {Variable}={Accept} takes it.\n--- kept\n{kept}\n--- seen\n{written}");
    }
}

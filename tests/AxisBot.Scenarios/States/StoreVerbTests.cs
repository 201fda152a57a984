using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.States;

/// <summary>What <c>axisbot store</c> does, from backup to restore, and what it says where it cannot.</summary>
public sealed class StoreVerbTests : IDisposable
{
    private const string Scheme = "http://127.0.0.1:";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private WholeProgram Program => new() { Environment = new() { ["AXISBOT_Storage__Path"] = _folder.At("axisbot.db") } };

    [Fact]
    public async Task A_backup_of_a_worker_that_runs_brings_everything_back()
    {
        using (var program = StartedProgram.Start(Program.Environment, "--knowledge", WholeProgram.Invented, "--port", "0"))
        {
            var line = await program.ReadUntilAsync(Scheme);
            using var visitor = new HttpClient { BaseAddress = new Uri(line[line.IndexOf(Scheme, StringComparison.Ordinal)..].Trim()) };
            using var form = new FormUrlEncodedContent([new("text", "How much was trade between Norland and Sudria worth in 2022?")]);
            (await visitor.PostAsync("/", form)).Dispose();

            Assert.Equal((0, $"Copied {_folder.At("axisbot.db")} to {_folder.At("copy.db")}.\n"), Told(Program.Run("store", "backup", _folder.At("copy.db"))));
            AssertRefused(Program.Run("store", "restore", _folder.At("copy.db")), "is used by another AxisBot; end that");
            await program.StopAsync();
        }

        File.Delete(_folder.At("axisbot.db"));
        Assert.Equal((0, $"Put {_folder.At("copy.db")} in the place of {_folder.At("axisbot.db")}.\n"), Told(Program.Run("store", "restore", _folder.At("copy.db"))));
        var check = Program.Run("store", "check");
        Assert.Equal(0, check.Code);
        Assert.Matches("given_answers +1 +0", check.Output);
        Assert.Equal(["axisbot.db", "axisbot.db.lock", "copy.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_store_is_checked()
    {
        Assert.Equal(0, Program.Run("store", "check").Code);
        Snapshot.Match("store-check", Program.Run("store", "check").Output.Replace(_folder.Path, "(folder)", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_done_is_told_in_one_line()
    {
        Program.Run("store", "check");
        File.WriteAllText(_folder.At("letter.txt"), "Dear Sir or Madam, this is no database at all.");

        AssertRefused(Program.Run("store", "restore", _folder.At("missing.db")), "there is no file");
        AssertRefused(Program.Run("store", "restore", _folder.At("letter.txt")), "is damaged; restore a backup");
        AssertRefused(Program.Run("store", "backup", _folder.At("letter.txt")), "is there already; name another file, or take it away");
        AssertRefused(Program.Run("store", "backup", _folder.At("no/such/folder.db")), "folder.db cannot be read or written");
        AssertRefused(Program.Run("store", "backup"), "Required argument missing for command: 'backup'");
        AssertRefused(
            (Program with { Environment = new() { ["AXISBOT_Storage__Postgres"] = "Host=db.example;Database=axisbot" } }).Run("store", "backup", _folder.At("copy.db")),
            "state is kept in PostgreSQL (environment variable AXISBOT_Storage__Postgres), whose own programs do this: pg_dump --schema=axisbot");
    }

    private static (int Code, string Output) Told(Run run) => (run.Code, run.Output);

    private static void AssertRefused(Run run, string told)
    {
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(told, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}

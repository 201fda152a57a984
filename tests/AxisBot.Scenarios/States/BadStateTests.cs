using AxisBot.Scenarios.Running;
using Microsoft.Data.Sqlite;

namespace AxisBot.Scenarios.States;

/// <summary>A worker whose database cannot be used ends with 2 and one line that says what to do; what is there stays as it is.</summary>
public sealed class BadStateTests : IDisposable
{
    private const int Header = 100;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string File => _folder.At("axisbot.db");

    private WholeProgram Program => new() { Environment = new() { ["AXISBOT_Storage__Path"] = File } };

    [Fact]
    public void Not_a_database()
    {
        System.IO.File.WriteAllText(File, "Dear Sir or Madam, this is a letter and no database at all, though it has the name of one.");

        AssertTold($"{File} is damaged; restore a backup (axisbot store restore FILE), or move it away to begin anew");
    }

    [Fact]
    public void A_database_of_another_program()
    {
        Change("CREATE TABLE letters(text TEXT)");

        AssertTold($"{File} is a database of another program; name another file");
    }

    [Fact]
    public void A_database_that_a_newer_AxisBot_wrote()
    {
        Assert.Equal(0, Program.Run("store", "check").Code);
        Change("INSERT INTO schema_version (version, at) VALUES (9000, 0)");

        AssertTold($"{File} was written by a newer AxisBot (schema 9000, known here up to {{number}}); use that one, or restore a backup of this one");
    }

    [Fact]
    public void A_database_of_which_a_part_is_overwritten()
    {
        Assert.Equal(0, Program.Run("store", "check").Code);
        using (var file = new FileStream(File, FileMode.Open, FileAccess.Write))
        {
            file.Seek(Header, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - Header).ToArray());
        }

        AssertTold($"{File} is damaged; restore a backup (axisbot store restore FILE), or move it away to begin anew");
    }

    [Fact]
    public async Task A_database_that_another_worker_uses()
    {
        using var other = StartedProgram.Start(Program.Environment, "--knowledge", WholeProgram.Invented, "--port", "0");
        await other.ReadUntilAsync("http://127.0.0.1:");

        AssertTold($"{File} is used by another AxisBot; end that, or let several workers share PostgreSQL");
    }

    [Fact]
    public void A_database_that_is_a_folder()
    {
        Directory.CreateDirectory(File);

        AssertTold($"{File} is a folder; name a file");
    }

    [Fact]
    public void A_folder_that_cannot_be_made()
    {
        var letter = _folder.Write("letter.txt", "no folder");

        AssertTold(
            $"the folder of {letter}/axisbot.db cannot be made: {{reason}}; look after it, or write a file",
            new() { ["AXISBOT_Storage__Path"] = $"{letter}/axisbot.db" });
    }

    [Fact]
    public void A_PostgreSQL_that_cannot_be_reached() => AssertTold(
        "the database {reason} does not answer; look whether the server runs and can be reached",
        new() { ["AXISBOT_Storage__Postgres"] = "Host=127.0.0.1;Port=1;Database=axisbot;Username=ann;Password=hidden-word" },
        "Storage:Postgres (environment variable AXISBOT_Storage__Postgres)");

    private void Change(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private void AssertTold(string told, Dictionary<string, string>? environment = null, string key = "Storage:Path (environment variable AXISBOT_Storage__Path)")
    {
        var before = Held();
        var run = (environment is null ? Program : new WholeProgram { Environment = environment }).Run("--knowledge", WholeProgram.Invented, "--port", "0");

        Assert.Equal((2, ""), (run.Code, run.Output));
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape($"axisbot: {key}: {told}").Replace("\\{number}", "[0-9]+").Replace("\\{reason}", ".+").Replace("\\{fix}", ".+")}$", line);
        Assert.DoesNotContain("hidden-word", line, StringComparison.Ordinal);
        Assert.Equal(before, Held());
    }

    private string Held() => System.IO.File.Exists(File) ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(File))) : "";
}

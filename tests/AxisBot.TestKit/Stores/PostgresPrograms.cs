namespace AxisBot.TestKit.Stores;

/// <summary>The programs of PostgreSQL on this machine.</summary>
public static class PostgresPrograms
{
    /// <summary>Why a test that needs them did not run.</summary>
    public const string Missing = "There is no PostgreSQL on this machine: this test starts a server of its own (Debian: apt-get install postgresql).";

    private const string Debian = "/usr/lib/postgresql";

    private static readonly string[] Needed = ["initdb", "postgres", "createdb", "pg_isready", "pg_dump", "pg_restore"];

    /// <summary>The folder of the programs; null where there are none.</summary>
    public static string? Folder { get; } = Folders().FirstOrDefault(folder => Needed.All(program => File.Exists(Path.Combine(folder, program))));

    /// <summary>The path of one of them.</summary>
    public static string PathOf(string program) => Path.Combine(Folder!, program);

    private static IEnumerable<string> Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : []);
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AxisBot.TestKit.Stores;

/// <summary>A server of PostgreSQL of our own: on the loopback, in a folder that goes away with it, to be stopped, killed and started again.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";
    private const string Root = "root";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly Lazy<Task<PostgresServer>> Common = new(StartCommonAsync);

    private readonly string _folder;
    private readonly int _port;
    private readonly string[] _settings;
    private Process? _process;
    private int _databases;

    private PostgresServer(string folder, int port, string[] settings) => (_folder, _port, _settings) = (folder, port, settings);

    /// <summary>The one that all tests of this process share; it ends with the process.</summary>
    public static Task<PostgresServer> CommonAsync() => Common.Value;

    /// <summary>The address of a database as the programs of PostgreSQL want it.</summary>
    public static string UriOf(string connection)
    {
        var parts = connection.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        return $"postgresql://{parts["Username"]}@{parts["Host"]}:{parts["Port"]}/{parts["Database"]}";
    }

    /// <summary>Runs one of the programs of PostgreSQL.</summary>
    public static Task RunProgramAsync(string program, params string[] arguments) => RunAsync(PostgresPrograms.PathOf(program), arguments);

    /// <summary>Starts one.</summary>
    /// <param name="settings">What is set otherwise than usual, each as "name=value".</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("axisbot-pg-").FullName;
        if (Environment.UserName == Root)
        {
            await RunAsync("chown", User, folder).ConfigureAwait(false);
        }

        var server = new PostgresServer(folder, FreePort(), settings);
        await RunAsUserAsync(PostgresPrograms.PathOf("initdb"), "-D", server.Files, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C").ConfigureAwait(false);
        await server.StartAgainAsync().ConfigureAwait(false);
        return server;
    }

    /// <summary>A database of its own, empty.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"axis{Interlocked.Increment(ref _databases)}_{Environment.ProcessId}";
        await RunAsUserAsync(PostgresPrograms.PathOf("createdb"), "-h", "127.0.0.1", "-p", $"{_port}", "-U", User, name).ConfigureAwait(false);
        return ConnectionTo(name);
    }

    /// <summary>How a database is reached.</summary>
    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={_port};Username={User};Database={database}";

    /// <summary>The folder with everything that it keeps.</summary>
    public string Files => Path.Combine(_folder, "data");

    /// <summary>Starts it after it has ended.</summary>
    public async Task StartAgainAsync()
    {
        string[] all = ["listen_addresses=127.0.0.1", $"unix_socket_directories={_folder}", "fsync=off", .. _settings];
        _process = StartAsUser(PostgresPrograms.PathOf("postgres"), ["-D", Files, "-p", $"{_port}", .. all.SelectMany(one => new[] { "-c", one })]);
        var begin = Stopwatch.GetTimestamp();
        while (!await AnswersAsync().ConfigureAwait(false))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(begin) > Patience)
            {
                throw new InvalidOperationException("PostgreSQL did not start.");
            }

            await Task.Delay(Look, TimeProvider.System).ConfigureAwait(false);
        }
    }

    /// <summary>Ends it: "INT" at once, cutting everybody off; "QUIT" as if it had crashed.</summary>
    public async Task StopAsync(string signal = "INT")
    {
        // As root the process is the one that changes the user; its pid stays that of the server.
        var pid = int.Parse((await File.ReadAllLinesAsync(Path.Combine(Files, "postmaster.pid")).ConfigureAwait(false))[0], CultureInfo.InvariantCulture);
        await RunAsync("kill", $"-{signal}", $"{pid}").ConfigureAwait(false);
        await _process!.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await StopAsync().ConfigureAwait(false);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<PostgresServer> StartCommonAsync()
    {
        var server = await StartAsync().ConfigureAwait(false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait(Patience);
        return server;
    }

    private async Task<bool> AnswersAsync()
    {
        using var process = StartAsUser(PostgresPrograms.PathOf("pg_isready"), "-q", "-h", "127.0.0.1", "-p", $"{_port}");
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static Process StartAsUser(string program, params string[] arguments) => Environment.UserName == Root
        ? Start("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", program, .. arguments]) // PostgreSQL does not run as root
        : Start(program, arguments);

    private static async Task RunAsUserAsync(string program, params string[] arguments)
    {
        using var process = StartAsUser(program, arguments);
        await EndAsync(process, program).ConfigureAwait(false);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await EndAsync(process, program).ConfigureAwait(false);
    }

    private static async Task EndAsync(Process process, string program)
    {
        await process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}

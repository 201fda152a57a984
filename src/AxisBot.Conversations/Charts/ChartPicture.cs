using System.ComponentModel;
using System.Diagnostics;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>Makes pictures with the program <c>rsvg-convert</c>; none where it is not installed, fails or takes too long.</summary>
/// <param name="program">Where the program lies; null where it is not installed.</param>
/// <param name="time">Tells when it has taken too long.</param>
public sealed class ChartPicture(string? program, TimeProvider time) : IChartPictures
{
    /// <summary>How long it may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>How many bytes a picture may have.</summary>
    public const int MostBytes = 2_000_000;

    private const string Name = "rsvg-convert";

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <summary>Where the program lies on a search path such as PATH; null where it does not.</summary>
    public static string? Find(string? searchPath) => (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathRooted)
        .SelectMany(folder => new[] { Path.Combine(folder, Name), Path.Combine(folder, $"{Name}.exe") })
        .FirstOrDefault(File.Exists);

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> DrawAsync(CardChart chart, CancellationToken cancellation)
    {
        if (program is null)
        {
            return null;
        }

        using var late = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            var picture = await RunAsync(program, ChartDrawing.Svg(chart), either.Token).ConfigureAwait(false);
            return picture.Span.StartsWith(Signature) ? picture : (ReadOnlyMemory<byte>?)null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or Win32Exception or InvalidOperationException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> RunAsync(string program, string svg, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["--format", "png", "--zoom", "2"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, cancellation);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellation);
            await process.StandardInput.WriteAsync(svg.AsMemory(), cancellation).ConfigureAwait(false);
            process.StandardInput.Close();
            var picture = await output.ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0 ? picture : default;
        }
        finally
        {
            End(process);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream from, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var part = new byte[16 * 1024];
        for (var read = await from.ReadAsync(part, cancellation).ConfigureAwait(false); read > 0; read = await from.ReadAsync(part, cancellation).ConfigureAwait(false))
        {
            if (all.Length + read > MostBytes)
            {
                throw new InvalidDataException($"The picture has more than {MostBytes} bytes.");
            }

            all.Write(part, 0, read);
        }

        return all.ToArray();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}

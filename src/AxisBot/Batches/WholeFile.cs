using System.Text;
using AxisBot.CommandLine;

namespace AxisBot.Batches;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place, and takes it only when it is kept.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private const string DeviceFolder = "/dev/";

    private readonly string _target;
    private readonly string _draft;
    private readonly StreamWriter _writer;
    private bool _isKept;

    private WholeFile(string target, string draft, FileStream stream)
    {
        _target = target;
        _draft = draft;
        _writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>Begins a file.</summary>
    /// <exception cref="BadUseException">It cannot be written there.</exception>
    public static WholeFile Begin(string path)
    {
        try
        {
            var target = Path.GetFullPath(TargetOf(path));
            if (Directory.Exists(target))
            {
                throw new BadUseException($"\"{path}\" (--out) is a folder; name a file");
            }

            var draft = IsDevice(target) ? target : $"{target}.{Environment.ProcessId}.tmp";
            return new WholeFile(target, draft, new FileStream(draft, FileMode.Create, FileAccess.Write));
        }
        catch (DirectoryNotFoundException)
        {
            throw new BadUseException($"the folder of \"{path}\" (--out) does not exist; make it first");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadUseException($"\"{path}\" (--out) cannot be written: {fault.Message}");
        }
    }

    /// <summary>Writes a line.</summary>
    public void WriteLine(string line) => _writer.WriteLine(line);

    /// <summary>Puts the file in its place.</summary>
    public void Keep()
    {
        _writer.Dispose();
        if (_draft != _target)
        {
            File.Move(_draft, _target, overwrite: true);
        }

        _isKept = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isKept)
        {
            return;
        }

        try
        {
            _writer.Dispose();
        }
        finally
        {
            if (_draft != _target)
            {
                File.Delete(_draft);
            }
        }
    }

    /// <summary>A link stays a link: it is what it points at that is written.</summary>
    private static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static bool IsDevice(string path) => path.StartsWith(DeviceFolder, StringComparison.Ordinal);
}

namespace AxisBot.Scenarios.Running;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("axisbot-").FullName;

    /// <summary>Writes a file, and tells where.</summary>
    public string Write(string name, string text)
    {
        var path = At(name);
        File.WriteAllText(path, text);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

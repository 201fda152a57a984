using System.Diagnostics;

namespace AxisBot.Benchmarks.Speed;

/// <summary>A program that was published into a folder and can be run from there.</summary>
internal sealed class PublishedProgram
{
    private const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
            <SelfContained>true</SelfContained>
            <PublishReadyToRun>true</PublishReadyToRun>
            <PublishReadyToRunComposite>true</PublishReadyToRunComposite>
            <PublishReadyToRunCrossgen2ExtraArgs>--instruction-set:native</PublishReadyToRunCrossgen2ExtraArgs>
          </PropertyGroup>
        </Project>
        """;

    private const string EmptyCode = "Console.WriteLine(\"Hello, World!\");\n";

    private readonly string _path;

    private PublishedProgram(string project, string folder, string name)
    {
        Execute("dotnet", "publish", project, "-c", "Release", "-o", folder, "--nologo", "-v", "quiet");
        _path = Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);
    }

    /// <summary>AxisBot itself.</summary>
    public static PublishedProgram OfProject(string folder) =>
        new(Path.Combine(Repository(), "src", "AxisBot", "AxisBot.csproj"), Path.Combine(folder, "axisbot"), "AxisBot");

    /// <summary>A program that does nothing but print a line, published in the same way.</summary>
    public static PublishedProgram Empty(string folder)
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "source")).FullName;
        var project = Path.Combine(source, "empty.csproj");
        File.WriteAllText(project, EmptyProject);
        File.WriteAllText(Path.Combine(source, "Program.cs"), EmptyCode);
        return new(project, Path.Combine(folder, "empty"), "empty");
    }

    public ProgramRun Run(params string[] arguments) => Execute(_path, arguments);

    private static ProgramRun Execute(string file, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return process.ExitCode == 0
            ? new ProgramRun(time, output)
            : throw new InvalidOperationException($"\"{file} {string.Join(' ', arguments)}\" ended with {process.ExitCode}: {output}");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AxisBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new BadUseException("run it from a build inside the repository; AxisBot.sln was not found above the program");
    }
}

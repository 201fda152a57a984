namespace AxisBot.Scenarios.Running;

/// <summary>The files of this project, as they lie in the repository.</summary>
internal static class Places
{
    private const string Solution = "AxisBot.sln";

    public static string Repository { get; } = Find();

    public static string InProject(params string[] parts) => Path.Combine([Repository, "tests", "AxisBot.Scenarios", .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Solution}.");
    }
}

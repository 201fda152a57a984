namespace AxisBot.Benchmarks;

/// <summary>The folder with the questions and articles that the project does not contain.</summary>
internal static class SharedFolder
{
    /// <summary>Its path: of <c>AXISBOT_SHARED</c>, else "shared" beside the repository; null where it is missing.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("AXISBOT_SHARED") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "seeds")))
            {
                return shared;
            }
        }

        return null;
    }
}

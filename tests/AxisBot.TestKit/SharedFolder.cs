namespace AxisBot.TestKit;

/// <summary>The folder with the questions and articles that the project does not contain.</summary>
public static class SharedFolder
{
    /// <summary>Why a test that needs the folder did not run.</summary>
    public const string Missing = "There is no folder \"shared\" beside the repository, and AXISBOT_SHARED names none: this test reads its files.";

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

namespace AxisBot.Settings;

/// <summary>Where state is kept if nobody says otherwise.</summary>
internal static class StoragePlaces
{
    private const string Folder = "axisbot";
    private const string FileName = "axisbot.db";

    /// <summary>The file in the data folder of this user; beside the program where the user has none.</summary>
    public static string Usual
    {
        get
        {
            var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(own.Length > 0 ? Path.Combine(own, Folder) : AppContext.BaseDirectory, FileName);
        }
    }
}

namespace AxisBot.Settings;

/// <summary>
/// The secrets that whoever develops AxisBot keeps outside of the repository: <c>dotnet user-secrets set Model:Key ... --project src/AxisBot</c>.
/// They win over the settings file, and environment variables win over them.
/// </summary>
internal static class UserSecrets
{
    /// <summary>What stands in the project file as <c>UserSecretsId</c>.</summary>
    private const string Id = "axisbot";
    private const string FileName = "secrets.json";

    /// <summary>Reads them; what is no secret has its place elsewhere, where people look for it.</summary>
    public static FoundSettings Read(IReadOnlyDictionary<string, string> environment)
    {
        if (Place(environment) is not { } file || !File.Exists(file))
        {
            return FoundSettings.None;
        }

        var document = SettingsDocument.Read(file);
        return document with
        {
            Faults =
            [
                .. document.Faults,
                .. document.Settings.Where(found => KnownSettings.Find(found.Key) is { IsSecret: false })
                    .Select(found => new SettingFault(found.Key, found.Where, "it is no secret", $"put it into {SettingsReader.FileName} or into an environment variable")),
            ],
        };
    }

    private static string? Place(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("APPDATA") is { Length: > 0 } data ? Path.Combine(data, "Microsoft", "UserSecrets", Id, FileName)
        : environment.GetValueOrDefault("HOME") is { Length: > 0 } home ? Path.Combine(home, ".microsoft", "usersecrets", Id, FileName)
        : null;
}

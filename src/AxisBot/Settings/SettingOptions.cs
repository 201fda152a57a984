namespace AxisBot.Settings;

/// <summary>What was set by hand, on the command line.</summary>
/// <param name="Knowledge">The value of <c>--knowledge</c>; null where it was left out.</param>
/// <param name="Port">The value of <c>--port</c>; null where it was left out.</param>
internal sealed record SettingOptions(string? Knowledge = null, string? Port = null)
{
    public const string KnowledgeOption = "--knowledge";
    public const string PortOption = "--port";

    /// <summary>The same as settings that were found.</summary>
    public IReadOnlyList<Found> Found() =>
    [
        .. Knowledge is null ? Array.Empty<Found>() : [new(KnownSettings.KnowledgePath.Name, Knowledge, FoundForm.Text, KnowledgeOption)],
        .. Port is null ? Array.Empty<Found>() : [new(KnownSettings.WebPort.Name, Port, FoundForm.Text, PortOption)],
    ];
}

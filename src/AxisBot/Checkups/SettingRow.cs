using AxisBot.Settings;

namespace AxisBot.Checkups;

/// <summary>A setting as a checkup shows it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value, without secrets; empty where it is of no known key.</param>
/// <param name="From">Where it was read.</param>
/// <param name="Wrong">What is wrong and what to do; null where nothing is.</param>
internal sealed record SettingRow(string Key, string Value, string From, string? Wrong)
{
    /// <summary>The verdict: "OK", or what is wrong.</summary>
    public string Verdict => Wrong is null ? "OK" : $"wrong: {Wrong}";

    /// <summary>The known settings in their order, then what is wrong with others.</summary>
    public static IReadOnlyList<SettingRow> Of(Checkup checkup)
    {
        var all = checkup.Settings.All;
        return
        [
            .. all.SelectMany(setting => Of(setting, [.. checkup.Faults.Where(fault => CheckedSettings.IsOf(fault, setting.Key))])),
            .. checkup.Faults.Where(fault => !all.Any(setting => CheckedSettings.IsOf(fault, setting.Key))).Select(fault => new SettingRow(fault.Key, "", fault.Where, fault.Advice)),
        ];
    }

    /// <summary>One row, and one more for each fault that stands elsewhere and is overridden.</summary>
    private static IEnumerable<SettingRow> Of(Setting setting, IReadOnlyList<SettingFault> faults) =>
        faults.Count == 0
            ? [new SettingRow(setting.Key.Name, setting.Shown, setting.Where, null)]
            : faults.Select(fault => new SettingRow(fault.Key, fault.Where == setting.Where ? setting.Shown : "", fault.Where, fault.Advice));
}

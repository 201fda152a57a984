using AxisBot.CommandLine;
using AxisBot.Conversations.Outages;
using AxisBot.Settings;
using AxisBot.Storage;
using AxisBot.Storage.Databases;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>Opens the store that the settings name, and tells in one line what is wrong with it.</summary>
internal static class OpenState
{
    private const string Joint = "; ";

    /// <summary>Opens it.</summary>
    /// <exception cref="BadUseException">It cannot be used.</exception>
    public static Store Open(CheckedSettings settings, ILoggerFactory logs, TimeProvider time, IDatabaseWatch watch)
    {
        try
        {
            return Store.OpenAsync(settings.Storage, logs, time, watch, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (StateUnavailableException fault)
        {
            throw new BadUseException(FaultOf(settings, fault));
        }
    }

    /// <summary>What it means for the settings.</summary>
    public static SettingFault FaultOf(CheckedSettings settings, StateUnavailableException fault)
    {
        SettingKey key = settings.Storage.Postgres is null ? KnownSettings.StoragePath : KnownSettings.StoragePostgres;
        var mark = fault.Message.LastIndexOf(Joint, StringComparison.Ordinal);
        return mark < 0
            ? new SettingFault(key.Name, settings.Of(key).Where, fault.Message, $"look after it, or write {key.Wanted}")
            : new SettingFault(key.Name, settings.Of(key).Where, fault.Message[..mark], fault.Message[(mark + Joint.Length)..]);
    }
}

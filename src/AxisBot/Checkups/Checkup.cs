using AxisBot.CommandLine;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.Conversations.Outages;
using AxisBot.Knowledge.Corpora;
using AxisBot.Libraries;
using AxisBot.Settings;
using AxisBot.Storage;
using AxisBot.Work;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Checkups;

/// <summary>Looks at everything that AxisBot needs, and says how it is.</summary>
internal sealed class Checkup
{
    private const string PictureDrawer = "rsvg-convert";
    private static readonly DateTimeOffset EarliestNow = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private Checkup(CheckedSettings settings, IReadOnlyList<SettingFault> faults, IReadOnlyList<Check> checks)
    {
        Settings = settings;
        Faults = faults;
        Checks = checks;
    }

    /// <summary>The settings.</summary>
    public CheckedSettings Settings { get; }

    /// <summary>What is wrong with them, also when they meet this machine.</summary>
    public IReadOnlyList<SettingFault> Faults { get; }

    /// <summary>What else was looked at.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>How many things are wrong; a check that fails because of a setting is not counted twice.</summary>
    public int Wrong => Faults.Count + Checks.Count(check => check is { Tone: CardTone.Bad, IsOfSetting: false });

    /// <summary>Looks.</summary>
    public static Checkup Of(Surroundings surroundings, SettingOptions options)
    {
        var settings = CheckedSettings.Read(surroundings, options);
        List<SettingFault> faults = [.. settings.Faults, .. SlackReadiness.FaultsOf(settings), .. ModelReadiness.FaultsOf(settings), .. EmbeddingReadiness.FaultsOf(settings)];
        return new Checkup(settings, faults, [Library(settings, faults), State(settings, faults), Port(settings, faults), .. SlackChecks.Of(settings, faults), .. DiscordChecks.Of(settings, faults), ModelChecks.Of(settings, faults), EmbeddingChecks.Of(settings, faults), Pictures(surroundings), Clock(surroundings)]);
    }

    private static Check Library(CheckedSettings settings, List<SettingFault> faults)
    {
        const string name = "library";
        try
        {
            var library = CurrentLibrary.Open(settings.Knowledge, TimeProvider.System);
            return new Check(name, CardTone.Good, $"{library.Name}: {Counted(library.Now.Corpus)}");
        }
        catch (BadUseException fault)
        {
            return OfSetting(name, fault.Fault!, faults);
        }
    }

    /// <summary>Opens the store as a worker would, which also makes what is missing; one that a worker uses is well.</summary>
    private static Check State(CheckedSettings settings, List<SettingFault> faults)
    {
        const string name = "state";
        if (!settings.Of(KnownSettings.StoragePath).IsGood || !settings.Of(KnownSettings.StoragePostgres).IsGood)
        {
            return new Check(name, CardTone.Open, "not tried, since the settings of it are wrong");
        }

        try
        {
            var store = Store.OpenAsync(settings.Storage, NullLoggerFactory.Instance, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return new Check(name, CardTone.Good, $"{store.Health.Name} can be used");
        }
        catch (StateUnavailableException fault) when (fault.Trouble == StateTrouble.Locked)
        {
            return new Check(name, CardTone.Open, $"{settings.Storage.Path} is used by a worker now");
        }
        catch (StateUnavailableException fault)
        {
            return OfSetting(name, OpenState.FaultOf(settings, fault), faults);
        }
    }

    /// <summary>A check that fails because of a setting, which is told of beside it.</summary>
    public static Check OfSetting(string name, SettingFault fault, List<SettingFault> faults)
    {
        faults.Add(fault with { Wrong = Secrets.HiddenIn(fault.Wrong) });
        return new Check(name, CardTone.Bad, $"see {fault.Key}", IsOfSetting: true);
    }

    private static string Counted(Corpus corpus) =>
        $"{Count(corpus.Articles.Count, "article")}, {Count(corpus.Ledger.Figures.Count, "figure")}, {Count(corpus.Problems.Count, "doubtful place")}";

    private static Check Port(CheckedSettings settings, List<SettingFault> faults)
    {
        const string name = "port";
        var web = settings.Web;
        return !web.Enabled ? new Check(name, CardTone.Open, "not needed, since there is no web page")
            : !settings.Of(KnownSettings.WebPort).IsGood || !settings.Of(KnownSettings.WebAddress).IsGood ? new Check(name, CardTone.Open, "not tried, since the settings of it are wrong")
            : PortProbe.FaultOf(settings) is { } fault ? OfSetting(name, fault, faults)
            : new Check(name, CardTone.Good, web.Port == 0 ? $"one of {web.Address} will be taken" : $"{web.Port} of {web.Address} is free");
    }

    private static Check Pictures(Surroundings surroundings) => ChartPicture.Find(surroundings.Environment.GetValueOrDefault("PATH")) is not null
        ? new Check(PictureDrawer, CardTone.Good, "charts are drawn as pictures too")
        : new Check(PictureDrawer, CardTone.Open, "not installed, so charts are shown as bars of text alone (Debian: librsvg2-bin)");

    private static Check Clock(Surroundings surroundings)
    {
        var now = surroundings.Clock.GetUtcNow();
        return now >= EarliestNow
            ? new Check("clock", CardTone.Good, $"{now:yyyy-MM-dd HH:mm} UTC")
            : new Check("clock", CardTone.Bad, $"it says {now:yyyy-MM-dd HH:mm} UTC, before AxisBot was made; set it");
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}

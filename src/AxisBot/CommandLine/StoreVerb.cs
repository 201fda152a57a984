using System.CommandLine;
using AxisBot.Checkups;
using AxisBot.Conversations.Outages;
using AxisBot.Settings;
using AxisBot.Storage.Copies;
using AxisBot.Storage.Databases;
using AxisBot.Work;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot store</c>: looks after where state is kept: backs it up, brings a backup back, looks whether it is whole.</summary>
internal sealed class StoreVerb(Surroundings surroundings)
{
    private const string FileName = "file";

    /// <summary>The verb.</summary>
    public Command Command() => new("store", "Back up, restore or check the database in which state is kept.")
    {
        FileVerb("backup", "Copy the database to a file, also while a worker runs.", "Where the copy goes.", Back),
        FileVerb("restore", "Put a copy in the place of the database; no worker may run.", "The copy.", Restore),
        CheckVerb(),
    };

    private static Command FileVerb(string name, string what, string whatFile, Func<string, int> act)
    {
        var file = new Argument<string>(FileName) { Description = whatFile };
        var command = new Command(name, what) { file };
        command.SetAction(parsed => act(parsed.GetValue(file)!));
        return command;
    }

    private Command CheckVerb()
    {
        var command = new Command("check", "Look whether the database is whole and everything in it can be believed; no worker may run.");
        command.SetAction(_ => Check());
        return command;
    }

    private int Back(string file)
    {
        var database = DemandFile("pg_dump --schema=axisbot --format=custom --file=axisbot.dump DATABASE");
        Within(() => StoreCopies.Back(database, file));
        surroundings.Output.WriteLine($"Copied {database} to {file}.");
        return ExitCode.Answered;
    }

    private int Restore(string file)
    {
        var database = DemandFile("pg_restore --clean --if-exists --dbname=DATABASE axisbot.dump");
        Within(() => StoreCopies.Restore(file, database, surroundings.Clock));
        surroundings.Output.WriteLine($"Put {file} in the place of {database}.");
        return ExitCode.Answered;
    }

    private int Check()
    {
        var findings = Within(() =>
        {
            var settings = Settings();
            var store = OpenState.Open(settings, NullLoggerFactory.Instance, surroundings.Clock, NoWatch.Instance);
            try
            {
                return StoreCheck.LookAsync(store, CancellationToken.None).GetAwaiter().GetResult();
            }
            finally
            {
                store.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        });
        Printers.For(surroundings).Print([StoreCard.Of(findings)]);
        return findings.Broken.Count == 0 ? ExitCode.Answered : ExitCode.Refused;
    }

    private CheckedSettings Settings()
    {
        var settings = CheckedSettings.Read(surroundings, new SettingOptions());
        Readiness.Demand(settings.Faults);
        return settings;
    }

    /// <summary>The file of the database; PostgreSQL is looked after by its own programs.</summary>
    private string DemandFile(string otherwise)
    {
        var settings = Settings();
        return settings.Storage.Postgres is null
            ? settings.Storage.Path
            : throw new BadUseException($"state is kept in PostgreSQL ({settings.Of(KnownSettings.StoragePostgres).Where}), whose own programs do this: {otherwise}");
    }

    private static void Within(Action act) => Within(() =>
    {
        act();
        return true;
    });

    private static T Within<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is StateUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new BadUseException(fault.Message);
        }
    }
}

using AxisBot.Storage.Postgres;
using AxisBot.Storage.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace AxisBot.Storage;

/// <summary>The door to what is done by the clock. Workers that share PostgreSQL share the schedule too: each round is one worker's.</summary>
public static class ScheduleDoor
{
    private const string Name = "axisbot";
    private const string EveryMinute = "0 * * * * ?";
    private const string EveryTenMinutes = "30 5/10 * * * ?";

    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>Adds it. Whoever adds it adds storage, conversations and delivery.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, StorageSettings settings, string worker, TimeProvider time)
    {
        services.AddQuartz(schedule =>
        {
            schedule.UseTimeProvider(time);
            schedule.ConfigureScheduler(options =>
            {
                options.InstanceName = Name;
                options.InstanceId = worker;
            });
            if (settings.Postgres is { } postgres)
            {
                Share(schedule, postgres);
            }

            Repeat<DigestJob>(schedule, EveryMinute);
            Repeat<TidyJob>(schedule, EveryTenMinutes);
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>What is due while nobody runs is made up for by the planner, from what was kept: a round that was missed need not be repeated.</summary>
    private static void Repeat<TJob>(IQuartzBuilder schedule, string cron)
        where TJob : IJob
    {
        var key = new JobKey(typeof(TJob).Name, Name);
        schedule.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        schedule.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(key.Name, Name)
            .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
    }

    private static void Share(IQuartzBuilder schedule, string postgres) => schedule.UsePersistentStore(store =>
    {
        store.ProvisionSchema();
        store.UsePostgres(NpgsqlFactory.Instance, new NpgsqlConnectionStringBuilder(postgres) { SearchPath = PostgresOpening.Schema }.ToString());
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = CheckIn;
            cluster.CheckinMisfireThreshold = Silence;
        });
    });
}

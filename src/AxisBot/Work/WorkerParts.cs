using AxisBot.Conversations;
using AxisBot.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Work;

/// <summary>What a worker has beside what its settings say: for drills, which need a platform of their own and want to see each step.</summary>
/// <param name="Watch">Stands between the worker and its database.</param>
internal sealed record WorkerParts(IDatabaseWatch Watch)
{
    /// <summary>Nothing more than the settings say.</summary>
    public static readonly WorkerParts None = new(NoWatch.Instance);

    /// <summary>Adds surfaces.</summary>
    public Action<IServiceCollection> Add { get; init; } = _ => { };

    /// <summary>Puts other parts in the place of those of the program.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    /// <summary>Changes how messages are delivered.</summary>
    public Func<DeliverySettings, DeliverySettings> Delivery { get; init; } = settings => settings;
}

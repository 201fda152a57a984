using AxisBot.Answering.Writing;
using AxisBot.Models;
using AxisBot.Models.Prompts;
using AxisBot.TestKit.Models;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Models;

/// <summary>A writer that is joined to a model on the loopback.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ModelWriter _writer;
    private readonly Lines _lines = new();

    private Desk(LoopbackModel model, ModelSettings settings, TimeProvider time)
    {
        Model = model;
        Settings = settings;
        _writer = new ModelWriter(settings, PromptBook.Open(), time, _lines, new Random(7));
    }

    /// <summary>Both ways of speaking to a model.</summary>
    public static TheoryData<ModelWire> Wires => [ModelWire.OpenAI, ModelWire.Anthropic];

    /// <summary>An order about bicycles.</summary>
    public static WritingOrder Order { get; } = new(
        WritingTask.Answer,
        "How many bicycles were sold in 2024?",
        "en",
        [
            new EvidencePassage(1, "wheels.md", 3, "On wheels", "Sales", "Sales of bicycles rose to over 4,120 in 2024, according to the guild. They had been about 3,900 in 2021."),
            new EvidencePassage(2, "roads.md", 9, "On roads", "", "Roads were mended in spring."),
        ])
    {
        Composed = "Sales of bicycles rose to over 4,120 in 2024, according to the guild.",
    };

    public LoopbackModel Model { get; }

    public ModelSettings Settings { get; }

    public ModelWriter Writer => _writer;

    /// <summary>What was logged.</summary>
    public IReadOnlyList<string> Logged => _lines.All;

    /// <summary>The claims that were given away.</summary>
    public List<WrittenClaim> Claims { get; } = [];

    public static async Task<Desk> OpenAsync(ModelWire wire, TimeProvider? time = null, int attempts = 1, int atOnce = 2, int tokens = 4000, LoopbackModel? model = null, Uri? endpoint = null)
    {
        var clock = time ?? TimeProvider.System;
        model ??= await LoopbackModel.StartAsync(clock);
        return new Desk(model, SettingsFor(wire, model, endpoint ?? model.EndpointOf(wire), attempts, atOnce, tokens), clock);
    }

    public static ModelSettings SettingsFor(ModelWire wire, LoopbackModel model, Uri endpoint, int attempts = 1, int atOnce = 2, int tokens = 4000) => new()
    {
        Provider = wire == ModelWire.OpenAI ? ModelProvider.OpenAI : ModelProvider.Anthropic,
        Endpoint = endpoint,
        Name = model.Name,
        Key = model.Key,
        Attempts = attempts,
        AtOnce = atOnce,
        Tokens = tokens,
    };

    public Task<TokenUse> WriteAsync(WritingOrder? order = null, CancellationToken cancellation = default) => _writer.WriteAsync(order ?? Order, Take, cancellation);

    public async Task<WriterException> FailAsync(WritingOrder? order = null) => await Assert.ThrowsAsync<WriterException>(() => WriteAsync(order));

    public async ValueTask DisposeAsync()
    {
        _writer.Dispose();
        await Model.DisposeAsync();
    }

    private ValueTask Take(WrittenClaim claim, CancellationToken cancellation)
    {
        lock (Claims)
        {
            Claims.Add(claim);
        }

        return ValueTask.CompletedTask;
    }

    private sealed class Lines : ILogger<ModelWriter>
    {
        private readonly List<string> _all = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_all)
            {
                _all.Add($"{formatter(state, exception)} {exception}");
            }
        }
    }
}

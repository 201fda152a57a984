using System.Collections.Concurrent;
using System.Text.Json;
using AxisBot.TestKit.Slack.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Models;

/// <summary>
/// A language model on the loopback of this machine, which speaks both wires, refuses what the real ones refuse, and does whatever
/// a test wants it to do. It keeps what it was sent.
/// </summary>
public sealed class LoopbackModel : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly Pulse _pulse = new();
    private readonly ConcurrentQueue<ModelRequest> _requests = [];
    private readonly ConcurrentQueue<ModelAct> _acts = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LoopbackApp _app = LoopbackApp.Build();
    private int _atOnce;
    private int _mostAtOnce;
    private int _bytes;

    private LoopbackModel(TimeProvider time) => _time = time;

    /// <summary>The name of the model; requests for another are refused.</summary>
    public string Name { get; init; } = "parrot-1";

    /// <summary>The key; null where nobody is asked for one.</summary>
    public string? Key { get; init; } = "parrot-key-8Hq2Zr5Tn1Lw7Vd3";

    /// <summary>The formats of answers that it can be held to.</summary>
    public IReadOnlySet<string> KnownFormats { get; set; } = new HashSet<string> { "json_schema", "json_object" };

    /// <summary>Whether it gives its answers away as it writes them; else it sends one document, whatever was asked.</summary>
    public bool Streams { get; set; } = true;

    /// <summary>What it does with requests for which nothing else was said.</summary>
    public ModelAct Usual { get; set; } = ModelAct.Good;

    /// <summary>Where it is for clients of chat completions.</summary>
    public Uri OpenAIEndpoint => new($"{_app.Address}/v1/");

    /// <summary>Where it is for clients of messages.</summary>
    public Uri AnthropicEndpoint => new($"{_app.Address}/");

    /// <summary>Where it is for clients of a wire.</summary>
    public Uri EndpointOf(ModelWire wire) => wire == ModelWire.OpenAI ? OpenAIEndpoint : AnthropicEndpoint;

    /// <summary>The requests that came, in their order; also those that were refused.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>How many requests were under way at once, at most.</summary>
    public int MostAtOnce => _mostAtOnce;

    /// <summary>Begins to listen.</summary>
    public static Task<LoopbackModel> StartAsync(TimeProvider? time = null) => StartAsync(new LoopbackModel(time ?? TimeProvider.System));

    /// <summary>The same without a key.</summary>
    public static Task<LoopbackModel> StartOpenAsync(TimeProvider? time = null) => StartAsync(new LoopbackModel(time ?? TimeProvider.System) { Key = null });

    /// <summary>Says what it does with the next requests, one after the other.</summary>
    public void Next(params ModelAct[] acts)
    {
        foreach (var act in acts)
        {
            _acts.Enqueue(act);
        }
    }

    /// <summary>Lets those go on that wait.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Waits until so many requests have come.</summary>
    public Task UntilRequestsAsync(int count) => _pulse.UntilAsync(() => _requests.Count >= count, () => $"{count} requests were waited for, and {_requests.Count} came.");

    /// <summary>Waits until so many bytes of answers have gone out.</summary>
    public Task UntilBytesAsync(int count) => _pulse.UntilAsync(() => Volatile.Read(ref _bytes) >= count, () => $"{count} bytes were waited for, and {_bytes} went out.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        _closing.Dispose();
    }

    internal void Count(int bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        _pulse.Beat();
    }

    private static async Task<LoopbackModel> StartAsync(LoopbackModel model)
    {
        model._app.App.Run(model.ServeAsync);
        await model._app.StartAsync();
        return model;
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Method == HttpMethods.Get && context.Request.Path == "/v1/models")
        {
            await context.Response.WriteAsJsonAsync(new { @object = "list", data = new[] { new { id = Name, @object = "model", created = 1, owned_by = "loopback" } } });
            return;
        }

        ModelWire? wire = context.Request.Path.Value switch
        {
            "/v1/chat/completions" => ModelWire.OpenAI,
            "/v1/messages" => ModelWire.Anthropic,
            _ => null,
        };
        if (wire is not { } known || context.Request.Method != HttpMethods.Post)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var atOnce = Interlocked.Increment(ref _atOnce);
        InterlockedMax(atOnce);
        try
        {
            if (await ReadAsync(context, known) is { } request)
            {
                await AnswerAsync(context, request);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }

    private async Task<ModelRequest?> ReadAsync(HttpContext context, ModelWire wire)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        try
        {
            using var document = JsonDocument.Parse(text);
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var request = new ModelRequest(wire, context.Request.Path, headers, document.RootElement.Clone(), text);
            _requests.Enqueue(request);
            _pulse.Beat();
            return request;
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return null;
        }
    }

    private async Task AnswerAsync(HttpContext context, ModelRequest request)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token);
        var performance = new Performance(this, context, request, _time, _released.Task, either.Token);
        try
        {
            await (RequestJudge.ObjectionTo(request, this) is { } objection
                ? performance.ObjectAsync(objection, null)
                : performance.PlayAsync(_acts.TryDequeue(out var act) ? act : Usual));
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // whoever asked has hung up, or the test is over
        }
    }

    private void InterlockedMax(int atOnce)
    {
        int before;
        while ((before = Volatile.Read(ref _mostAtOnce)) < atOnce && Interlocked.CompareExchange(ref _mostAtOnce, atOnce, before) != before)
        {
        }
    }
}

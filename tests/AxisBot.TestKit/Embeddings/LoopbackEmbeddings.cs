using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Embeddings;

/// <summary>
/// An interface like OpenAI's for embeddings on this machine, with its faults. It takes only what such an interface takes, and
/// keeps what it had to complain of.
/// </summary>
public sealed class LoopbackEmbeddings : IAsyncDisposable
{
    /// <summary>The name of its model.</summary>
    public const string Model = "stub-embed-1";

    private readonly LoopbackApp _app = LoopbackApp.Build();
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<EmbeddingManner> _script = new();
    private readonly ConcurrentQueue<IReadOnlyList<string>> _calls = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private LoopbackEmbeddings()
    {
    }

    /// <summary>Its address, as the settings want it.</summary>
    public Uri Endpoint => new($"{_app.Address}/v1/");

    /// <summary>The key that it wants; null where it wants none, and takes it amiss to be shown one.</summary>
    public string? Key { get; set; }

    /// <summary>How many numbers its vectors have.</summary>
    public int Dimension { get; set; } = 384;

    /// <summary>Whether it gives lists of numbers whatever is asked for, as many do that are not OpenAI.</summary>
    public bool KnowsNoBase64 { get; set; }

    /// <summary>How calls are answered for which nothing else was said.</summary>
    public EmbeddingManner Manner { get; set; }

    /// <summary>Changes what its model is, under the same name and with as many numbers.</summary>
    public string Flavour { get; set; } = "";

    /// <summary>The texts of each call, also of those that were not answered well.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Calls => [.. _calls];

    /// <summary>How many texts were sent in all.</summary>
    public int Texts => _calls.Sum(call => call.Count);

    /// <summary>What was wrong with calls.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    /// <summary>Starts it.</summary>
    public static async Task<LoopbackEmbeddings> StartAsync()
    {
        var server = new LoopbackEmbeddings();
        server._app.App.Run(server.HandleAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Says how the next calls are answered, one after the other.</summary>
    public void Script(params EmbeddingManner[] manners)
    {
        foreach (var manner in manners)
        {
            _script.Enqueue(manner);
        }
    }

    /// <summary>Waits until one more call has come.</summary>
    public Task ArrivalAsync(CancellationToken cancellation) => _arrived.WaitAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        _closing.Dispose();
        _arrived.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path != "/v1/embeddings" || request.Method != "POST" || request.QueryString.HasValue)
        {
            await ComplainAsync(context, 404, $"{request.Method} {request.Path}{request.QueryString}");
            return;
        }

        if (request.Headers.Authorization.ToString() is var shown && shown != (Key is null ? "" : $"Bearer {Key}"))
        {
            await ComplainAsync(context, 401, shown.Length > 0 ? "another key" : "no key");
            return;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            var asked = EmbeddingRequest.Read(body.ToArray(), Model);
            _calls.Enqueue(asked.Texts);
            _arrived.Release();
            await AnswerAsync(context, asked, _script.TryDequeue(out var manner) ? manner : Manner);
        }
        catch (FormatException fault)
        {
            await ComplainAsync(context, 400, fault.Message);
        }
    }

    private async Task AnswerAsync(HttpContext context, EmbeddingRequest asked, EmbeddingManner manner)
    {
        switch (manner)
        {
            case EmbeddingManner.NotAdmitted:
                await FailAsync(context, 401);
                break;
            case EmbeddingManner.Busy:
                context.Response.Headers.RetryAfter = "7";
                await FailAsync(context, 429);
                break;
            case EmbeddingManner.Broken:
                await FailAsync(context, 500);
                break;
            case EmbeddingManner.Elsewhere:
                context.Response.Headers.Location = "/v2/embeddings";
                await FailAsync(context, 307);
                break;
            case EmbeddingManner.Stalled:
                using (var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, gone.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                }

                break;
            case EmbeddingManner.Garbage:
                await WriteAsync(context, "<html>Welcome</html>");
                break;
            case EmbeddingManner.Cut:
                var whole = Encoding.UTF8.GetBytes(Reply(asked, EmbeddingManner.Well));
                context.Response.ContentLength = whole.Length;
                await context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            default:
                await WriteAsync(context, Reply(asked, manner));
                break;
        }
    }

    private string Reply(EmbeddingRequest asked, EmbeddingManner manner)
    {
        var dimension = manner == EmbeddingManner.OtherDimension ? Dimension + 4 : Dimension;
        var items = asked.Texts.Select((text, i) => (Index: i, Vector: Vector(text, i, dimension, manner))).ToList();
        if (manner is EmbeddingManner.TooFew)
        {
            items.RemoveAt(items.Count - 1);
        }
        else if (manner is EmbeddingManner.Twice)
        {
            items[^1] = (0, items[^1].Vector);
        }
        else if (manner is EmbeddingManner.Shuffled)
        {
            items.Reverse();
        }

        var list = items.Select(item => $$"""{"object":"embedding","index":{{item.Index}},"embedding":{{Written(item.Vector, asked.InBase64 && !KnowsNoBase64)}} }""");
        return $$"""{"object":"list","data":[{{string.Join(',', list)}}],"model":{{JsonSerializer.Serialize(Model)}},"usage":{"prompt_tokens":1,"total_tokens":1} }""";
    }

    private float[] Vector(string text, int index, int dimension, EmbeddingManner manner)
    {
        var vector = manner == EmbeddingManner.Zeros ? new float[dimension] : StubVectors.Of(Flavour.Length == 0 ? text : string.Join(' ', text.Split(' ').Select(word => word + Flavour)), dimension);
        if (manner == EmbeddingManner.NotANumber && index == 0)
        {
            vector[1] = float.NaN;
        }

        return vector;
    }

    private static string Written(float[] vector, bool inBase64) => inBase64
        ? JsonSerializer.Serialize(Convert.ToBase64String([.. vector.SelectMany(BitConverter.GetBytes)]))
        : $"[{string.Join(',', vector.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]";

    private async Task ComplainAsync(HttpContext context, int status, string what)
    {
        _complaints.Enqueue(what);
        await FailAsync(context, status);
    }

    private static Task FailAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, """{"error":{"message":"no","type":"stub_error","param":null,"code":null}}""");
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}

using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using AxisBot.Retrieval.Vectors;
using OpenAI;
using OpenAI.Embeddings;

namespace AxisBot.Embeddings.Calls;

/// <summary>
/// Asks an interface like OpenAI's for vectors. OpenAI's own client makes the call; the reply is read here, since what it holds is
/// believed by nobody: a vector belongs to the text that its index names, and all of them are there or none is taken.
/// </summary>
public sealed class OpenAiEmbedder : IEmbedder, IDisposable
{
    /// <summary>How long a call may take, whoever waits for it.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    private const int MostReplyBytes = 64 << 20;

    private readonly HttpClient _http;
    private readonly EmbeddingClient _client;
    private readonly TimeProvider _time;

    /// <summary>An embedder; nothing is called before it is asked.</summary>
    public OpenAiEmbedder(EmbeddingSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Model = settings.Model;
        _time = time;

        // A key is not carried on to where a reply points, and no call outlives the clock of this class.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(15), PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            EnableDistributedTracing = false,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
#pragma warning disable OPENAI001 // the only way to send no key where none is set
        _client = new EmbeddingClient(settings.Model, new KeyPolicy(settings.Key), options);
#pragma warning restore OPENAI001
    }

    /// <inheritdoc/>
    public string Model { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        using var late = new CancellationTokenSource(LongestCall, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return EmbeddingReply.Read(await CallAsync(texts, either.Token).ConfigureAwait(false), texts.Count);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException fault)
        {
            throw new EmbedderException(EmbedderFault.Late, $"it has not answered within {LongestCall.TotalSeconds:0} seconds", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or ClientResultException)
        {
            throw new EmbedderException(EmbedderFault.Unreachable, EmbedderFaults.WhyUnreachable(fault), fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<ReadOnlyMemory<byte>> CallAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        using var content = BinaryContent.Create(BinaryData.FromBytes(Request(texts)));
        var called = await _client.GenerateEmbeddingsAsync(content, new RequestOptions { BufferResponse = false, CancellationToken = cancellation, ErrorOptions = ClientErrorBehaviors.NoThrow }).ConfigureAwait(false);
        using var response = called.GetRawResponse();
        return response.Status is >= 200 and < 300
            ? await ReadAsync(response.ContentStream!, cancellation).ConfigureAwait(false)
            : throw EmbedderFaults.Of(response, _time);
    }

    private byte[] Request(IReadOnlyList<string> texts)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("model", Model);
            json.WriteStartArray("input");
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
            json.WriteString("encoding_format", "base64");
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (whole.Length + read > MostReplyBytes)
            {
                throw new EmbedderException(EmbedderFault.Garbled, "its reply is longer than any list of vectors");
            }

            whole.Write(buffer, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}

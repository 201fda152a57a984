using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>A client of REST that does nothing by itself.</summary>
internal sealed class RawRest : IDisposable
{
    private readonly HttpClient _client;

    public RawRest(LoopbackDiscord discord, string? token = null, string version = "v10", string agent = "DiscordBot (https://axis.example, 1.0)")
    {
        _client = new HttpClient { BaseAddress = new Uri($"{discord.ApiAddress}/{version}/".Replace("//v", "/v", StringComparison.Ordinal)) };
        if (token != "")
        {
            _client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {token ?? discord.Token}");
        }

        if (agent.Length > 0)
        {
            _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        }
    }

    public Task<Heard> GetAsync(string path) => SendAsync("GET", path, null);

    public Task<Heard> PostAsync(string path, JsonNode? body) => SendAsync("POST", path, Json(body));

    public Task<Heard> PutAsync(string path, JsonNode body) => SendAsync("PUT", path, Json(body));

    public Task<Heard> PatchAsync(string path, JsonNode body) => SendAsync("PATCH", path, Json(body));

    public Task<Heard> DeleteAsync(string path) => SendAsync("DELETE", path, null);

    public async Task<Heard> SendAsync(string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/')) { Content = content };
        using var response = await _client.SendAsync(request);
        return new Heard(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>A form of a payload and files, in the order that is wanted.</summary>
    public static MultipartFormDataContent Form(JsonNode payload, bool filesFirst, params (int Number, string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        var said = Json(payload);
        if (!filesFirst)
        {
            form.Add(said, "payload_json");
        }

        foreach (var (number, name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(part, $"files[{number}]", name);
        }

        if (filesFirst)
        {
            form.Add(said, "payload_json");
        }

        return form;
    }

    public static StringContent Json(JsonNode? body) => new(body?.ToJsonString() ?? "", Encoding.UTF8, "application/json");

    public void Dispose() => _client.Dispose();
}

/// <summary>What was answered.</summary>
internal sealed record Heard(HttpStatusCode Code, string Content, HttpResponseHeaders Headers, string? ContentType)
{
    public int Status => (int)Code;

    public JsonNode Json => JsonNode.Parse(Content)!;

    /// <summary>Discord's number of the error.</summary>
    public int Error => Json["code"]!.GetValue<int>();

    public string? this[string header] => Headers.TryGetValues(header, out var values) ? values.First() : null;
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack;

namespace AxisBot.Tests.TestKit.Slack;

/// <summary>Calls the Web API of a loopback Slack, as plainly as it can be called.</summary>
internal sealed class Caller(LoopbackSlack slack) : IDisposable
{
    private readonly HttpClient _client = new();

    /// <summary>Calls a method with the bot's token and a form.</summary>
    public Task<JsonObject> CallAsync(string method, params (string Name, string Value)[] fields) => CallAsync(slack.App.BotToken, method, fields);

    /// <summary>Calls a method with a token and a form.</summary>
    public async Task<JsonObject> CallAsync(string? token, string method, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(token, method, Form(fields));
        return await ReadAsync(response);
    }

    /// <summary>Calls a method with the bot's token and JSON.</summary>
    public async Task<JsonObject> CallJsonAsync(string method, JsonObject arguments)
    {
        using var content = new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await SendAsync(slack.App.BotToken, method, content);
        return await ReadAsync(response);
    }

    /// <summary>The error of a call; null where it did what it should.</summary>
    public async Task<string?> ErrorOfAsync(string method, params (string Name, string Value)[] fields) => (string?)(await CallAsync(method, fields))["error"];

    /// <summary>Sends a call with a body.</summary>
    public Task<HttpResponseMessage> SendAsync(string? token, string method, HttpContent? content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.Api, method)) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return _client.SendAsync(request);
    }

    /// <summary>Sends anything anywhere.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, HttpContent content) => _client.PostAsync(address, content);

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    public void Dispose() => _client.Dispose();
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Models;

namespace AxisBot.Tests.TestKit.Models;

/// <summary>The model on the loopback is as strict as the real ones: what they refuse is refused here, with the status and the sort that they give.</summary>
public sealed class LoopbackModelTests
{
    private const string Schema = """{"type":"object","properties":{"claims":{"type":"array","items":{"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}}},"required":["claims"],"additionalProperties":false}""";
    private const string Chat = """{"model":"parrot-1","messages":[{"role":"user","content":"hello"}]}""";
    private const string Messages = """{"model":"parrot-1","max_tokens":100,"messages":[{"role":"user","content":"hello"}]}""";

    [Theory]
    [InlineData(Chat)]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"system","content":"be brief"},{"role":"user","content":"hello"}],"stream":true,"stream_options":{"include_usage":true},"max_completion_tokens":5}""")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"as json"}],"response_format":{"type":"json_object"}}""")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema","json_schema":{"name":"claims","strict":true,"schema":""" + Schema + "}}}")]
    public async Task What_chat_completions_document_is_taken(string body) =>
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(ModelWire.OpenAI, body)).Status);

    [Theory]
    [InlineData("{", 400, "")]
    [InlineData("""{"messages":[{"role":"user","content":"x"}]}""", 400, "model")]
    [InlineData("""{"model":"owl-9","messages":[{"role":"user","content":"x"}]}""", 404, "owl-9")]
    [InlineData("""{"model":"parrot-1"}""", 400, "messages")]
    [InlineData("""{"model":"parrot-1","messages":[]}""", 400, "messages")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"robot","content":"x"}]}""", 400, "robot")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":""}]}""", 400, "content")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"system","content":"x"}]}""", 400, "user")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"max_completion_tokens":0}""", 400, "max_completion_tokens")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"stream_options":{"include_usage":true}}""", 400, "stream_options")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"top_k":5}""", 400, "top_k")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"response_format":{"type":"yaml"}}""", 400, "response_format")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_object"}}""", 400, "json")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema"}}""", 400, "json_schema")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema","json_schema":{"name":"n","strict":true,"schema":{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}}}}""", 400, "additionalProperties")]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema","json_schema":{"name":"n","strict":true,"schema":{"type":"object","properties":{"a":{"type":"string"}},"required":[],"additionalProperties":false}}}}""", 400, "required")]
    public async Task What_chat_completions_refuse_is_refused(string body, int status, string named) => await AssertRefusedAsync(ModelWire.OpenAI, body, status, named);

    [Theory]
    [InlineData(Messages)]
    [InlineData("""{"model":"parrot-1","max_tokens":5,"system":"be brief","stream":true,"messages":[{"role":"user","content":[{"type":"text","text":"x"}]},{"role":"assistant","content":"y"}]}""")]
    [InlineData("""{"model":"parrot-1","max_tokens":5,"messages":[{"role":"user","content":"x"}],"output_config":{"format":{"type":"json_schema","schema":""" + Schema + "}}}")]
    public async Task What_messages_document_is_taken(string body) =>
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(ModelWire.Anthropic, body)).Status);

    [Theory]
    [InlineData("""{"model":"parrot-1","messages":[{"role":"user","content":"x"}]}""", 400, "max_tokens")]
    [InlineData("""{"model":"parrot-1","max_tokens":0,"messages":[{"role":"user","content":"x"}]}""", 400, "max_tokens")]
    [InlineData("""{"model":"owl-9","max_tokens":5,"messages":[{"role":"user","content":"x"}]}""", 404, "owl-9")]
    [InlineData("""{"model":"parrot-1","max_tokens":5,"messages":[{"role":"system","content":"x"}]}""", 400, "system")]
    [InlineData("""{"model":"parrot-1","max_tokens":5,"messages":[]}""", 400, "messages")]
    [InlineData("""{"model":"parrot-1","max_tokens":5,"messages":[{"role":"user","content":"x"}],"seed":1}""", 400, "seed")]
    [InlineData("""{"model":"parrot-1","max_tokens":5,"messages":[{"role":"user","content":"x"}],"output_config":{"format":{"type":"json_schema","schema":{"type":"object","properties":{"a":{"type":"string"}}}}}}""", 400, "additionalProperties")]
    public async Task What_messages_refuse_is_refused(string body, int status, string named) => await AssertRefusedAsync(ModelWire.Anthropic, body, status, named);

    [Theory]
    [InlineData(ModelWire.OpenAI, Chat)]
    [InlineData(ModelWire.Anthropic, Messages)]
    public async Task Without_the_key_nobody_is_let_in_and_with_none_everybody(ModelWire wire, string body)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(wire, body, key: "another")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(wire, body, key: null)).Status);

        await using var open = await LoopbackModel.StartOpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(open, wire, body, key: null)).Status);
    }

    [Fact]
    public async Task Messages_without_their_version_are_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(ModelWire.Anthropic, Messages, version: null)).Status);

    [Theory]
    [InlineData("v1/completions")]
    [InlineData("chat/completions")]
    public async Task Elsewhere_nothing_is_found(string path)
    {
        await using var model = await LoopbackModel.StartAsync();
        using var http = new HttpClient { BaseAddress = model.AnthropicEndpoint };

        using var answer = await http.PostAsync(path, new StringContent(Chat, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_format_that_a_model_does_not_know_is_refused()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.KnownFormats = new HashSet<string>();

        var answer = await SendAsync(model, ModelWire.OpenAI, """{"model":"parrot-1","messages":[{"role":"user","content":"as json"}],"response_format":{"type":"json_object"}}""", model.Key);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_stream_of_chat_completions_begins_with_a_role_and_ends_with_what_it_cost_and_the_last_word()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Usual = ModelAct.Saying("{\"claims\":[]}");

        var (_, text) = await SendAsync(model, ModelWire.OpenAI, """{"model":"parrot-1","messages":[{"role":"user","content":"x"}],"stream":true,"stream_options":{"include_usage":true}}""", model.Key);
        var data = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var chunks = data[..^1].Select(line => JsonNode.Parse(line["data: ".Length..])!).ToList();

        Assert.Equal("data: [DONE]", data[^1]);
        Assert.Equal("assistant", (string?)chunks[0]["choices"]![0]!["delta"]!["role"]);
        Assert.Equal("{\"claims\":[]}", string.Concat(chunks.SelectMany(chunk => chunk["choices"]!.AsArray()).Select(choice => (string?)choice!["delta"]!["content"])));
        Assert.Equal("stop", (string?)chunks[^2]["choices"]![0]!["finish_reason"]);
        Assert.Empty(chunks[^1]["choices"]!.AsArray());
        Assert.Equal(321, (int)chunks[^1]["usage"]!["prompt_tokens"]!);
    }

    [Fact]
    public async Task A_stream_of_messages_names_its_events_in_their_order()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Usual = ModelAct.Saying("{\"claims\":[]}");

        var (_, text) = await SendAsync(model, ModelWire.Anthropic, """{"model":"parrot-1","max_tokens":5,"messages":[{"role":"user","content":"x"}],"stream":true}""", model.Key);
        var events = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('\n')[0]["event: ".Length..]).ToList();
        var data = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(one => JsonNode.Parse(one.Split('\n')[1]["data: ".Length..])!).ToList();

        Assert.Equal(["message_start", "ping", "content_block_start", "content_block_delta", "content_block_stop", "message_delta", "message_stop"], events.Distinct());
        Assert.Equal(events, data.Select(one => (string?)one["type"]));
        Assert.Equal("{\"claims\":[]}", string.Concat(data.Select(one => (string?)one["delta"]?["text"])));
        Assert.Equal("end_turn", (string?)data[^2]["delta"]!["stop_reason"]);
    }

    private static async Task AssertRefusedAsync(ModelWire wire, string body, int status, string named)
    {
        var answer = await SendAsync(wire, body);

        Assert.Equal(status, (int)answer.Status);
        if (named.Length > 0)
        {
            Assert.Contains(named, (string?)JsonNode.Parse(answer.Text)!["error"]!["message"], StringComparison.Ordinal);
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(ModelWire wire, string body, string? key = "", string? version = "2023-06-01")
    {
        await using var model = await LoopbackModel.StartAsync();
        return await SendAsync(model, wire, body, key is "" ? model.Key : key, version);
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(LoopbackModel model, ModelWire wire, string body, string? key, string? version = "2023-06-01")
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(model.EndpointOf(wire), wire == ModelWire.OpenAI ? "chat/completions" : "v1/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (key is not null && wire == ModelWire.OpenAI)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
        else if (key is not null)
        {
            request.Headers.Add("x-api-key", key);
        }

        if (version is not null && wire == ModelWire.Anthropic)
        {
            request.Headers.Add("anthropic-version", version);
        }

        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}

using System.Text.Json;
using AxisBot.TestKit.Models;

namespace AxisBot.Tests.Models;

/// <summary>What goes out, judged against what is documented of the two wires.</summary>
public sealed class WireTests
{
    public static TheoryData<ModelWire> Wires => Desk.Wires;

    [Fact]
    public async Task Chat_completions_are_asked_for_as_they_are_documented()
    {
        await using var desk = await Desk.OpenAsync(ModelWire.OpenAI, tokens: 777);

        await desk.WriteAsync();
        var request = Assert.Single(desk.Model.Requests);

        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal($"Bearer {desk.Model.Key}", request.Headers["Authorization"]);
        Assert.Equal(["system", "user"], request.Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Equal(desk.Model.Name, request.Body.GetProperty("model").GetString());
        Assert.Equal(777, request.Body.GetProperty("max_completion_tokens").GetInt32());
        Assert.True(request.Body.GetProperty("stream_options").GetProperty("include_usage").GetBoolean());
        Assert.Equal("json_schema", request.Format);
        var schema = request.Body.GetProperty("response_format").GetProperty("json_schema");
        Assert.Equal("claims", schema.GetProperty("name").GetString());
        Assert.True(schema.GetProperty("strict").GetBoolean());
        AssertIsSchemaOfClaims(schema.GetProperty("schema"));
    }

    [Fact]
    public async Task Messages_are_asked_for_as_they_are_documented()
    {
        await using var desk = await Desk.OpenAsync(ModelWire.Anthropic, tokens: 777);

        await desk.WriteAsync();
        var request = Assert.Single(desk.Model.Requests);

        Assert.Equal("/v1/messages", request.Path);
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", request.Headers["anthropic-version"]);
        Assert.Equal($"Bearer {desk.Model.Key}", request.Headers["Authorization"]);
        Assert.Equal(["user"], request.Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Contains("ONE sentence", request.Body.GetProperty("system").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(777, request.Body.GetProperty("max_tokens").GetInt32());
        Assert.True(request.Streams);
        AssertIsSchemaOfClaims(request.Body.GetProperty("output_config").GetProperty("format").GetProperty("schema"));
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Nothing_of_this_machine_and_no_name_of_a_file_goes_out(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire);

        await desk.WriteAsync();
        var request = Assert.Single(desk.Model.Requests);

        Assert.Equal(
            ["Accept", "anthropic-version", "Authorization", "Content-Length", "Content-Type", "Host", "User-Agent"],
            request.Headers.Keys.Union(["Accept", "anthropic-version"]).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal("AxisBot", request.Headers["User-Agent"]);
        Assert.DoesNotContain(Environment.MachineName, request.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("wheels.md", request.Text, StringComparison.Ordinal);
        Assert.Contains("Sales of bicycles", request.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Where_no_key_is_set_none_is_sent(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire, model: await LoopbackModel.StartOpenAsync());

        await desk.WriteAsync();

        Assert.DoesNotContain("Authorization", Assert.Single(desk.Model.Requests).Headers.Keys);
        Assert.DoesNotContain("x-api-key", desk.Model.Requests[0].Headers.Keys);
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task A_wrong_key_is_told_of_without_being_told(ModelWire wire)
    {
        await using var desk = await Desk.OpenAsync(wire);
        using var writer = new AxisBot.Models.ModelWriter(
            new AxisBot.Models.ModelSettings { Provider = desk.Settings.Provider, Endpoint = desk.Settings.Endpoint, Name = desk.Settings.Name, Key = "another-key-that-is-wrong" },
            AxisBot.Models.Prompts.PromptBook.Open(),
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<AxisBot.Models.ModelWriter>.Instance);

        var thrown = await Assert.ThrowsAsync<AxisBot.Answering.Writing.WriterException>(() => writer.WriteAsync(Desk.Order, (_, _) => ValueTask.CompletedTask, CancellationToken.None));

        Assert.Equal(AxisBot.Answering.Writing.WriterFault.NotAdmitted, thrown.Fault);
        Assert.DoesNotContain("another-key", thrown.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The clients would take keys and addresses from the environment; a key that somebody keeps there for another program is not ours to send.</summary>
    [Theory]
    [MemberData(nameof(Wires))]
    public async Task What_stands_in_the_environment_for_others_is_not_used(ModelWire wire)
    {
        string[] addresses = ["OPENAI_BASE_URL", "OPENAI_ENDPOINT", "ANTHROPIC_BASE_URL"];
        string[] keys = ["OPENAI_API_KEY", "ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"];
        var before = addresses.Concat(keys).ToDictionary(name => name, Environment.GetEnvironmentVariable);
        try
        {
            Array.ForEach(addresses, name => Environment.SetEnvironmentVariable(name, "http://127.0.0.1:1/"));
            Array.ForEach(keys, name => Environment.SetEnvironmentVariable(name, "of-another-program"));
            await using var keyed = await Desk.OpenAsync(wire);
            await using var keyless = await Desk.OpenAsync(wire, model: await LoopbackModel.StartOpenAsync());

            await keyed.WriteAsync();
            await keyless.WriteAsync();

            Assert.Equal($"Bearer {keyed.Model.Key}", Assert.Single(keyed.Model.Requests).Headers["Authorization"]);
            Assert.DoesNotContain(Assert.Single(keyless.Model.Requests).Headers.Values, value => value.Contains("of-another-program", StringComparison.Ordinal));
        }
        finally
        {
            foreach (var (name, value) in before)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    private static void AssertIsSchemaOfClaims(JsonElement schema)
    {
        var claim = schema.GetProperty("properties").GetProperty("claims").GetProperty("items");
        Assert.Equal("string", claim.GetProperty("properties").GetProperty("text").GetProperty("type").GetString());
        Assert.Equal("integer", claim.GetProperty("properties").GetProperty("sources").GetProperty("items").GetProperty("type").GetString());
        Assert.False(claim.GetProperty("additionalProperties").GetBoolean());
    }
}

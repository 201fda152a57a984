using AxisBot.Answering.Writing;
using AxisBot.Checkups;
using AxisBot.CommandLine;
using AxisBot.Models;
using AxisBot.Settings;
using AxisBot.TestKit.Models;
using AxisBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Tests.Models;

/// <summary>The settings of the model, as the program reads them.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Key = "parrot-key-8Hq2Zr5Tn1Lw7Vd3";

    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-model-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_provider_nobody_writes()
    {
        var settings = Read();

        Assert.Null(settings.Model);
        Assert.Empty(ModelReadiness.FaultsOf(settings));
        Assert.Null(Editor(settings).Model);
        Assert.Null(ModelParts.EditorFor(Around()).Model);
    }

    [Fact]
    public void Everything_that_is_set_holds()
    {
        var model = Read(
            ("Provider", "Anthropic"), ("Endpoint", "https://models.example/proxy"), ("Name", "m-1"), ("Key", Key), ("Seconds", "9"), ("Tokens", "500"), ("Attempts", "4"), ("AtOnce", "5")).Model!;

        Assert.Equal(ModelProvider.Anthropic, model.Provider);
        Assert.Equal(new Uri("https://models.example/proxy/"), model.Address);
        Assert.Equal(("m-1", Key), (model.Name, model.Key));
        Assert.Equal((TimeSpan.FromSeconds(9), 500, 4, 5), (model.Budget, model.Tokens, model.Attempts, model.AtOnce));
    }

    [Theory]
    [InlineData("openai", "api.openai.com")]
    [InlineData("anthropic", "api.anthropic.com")]
    public void A_hosted_model_wants_a_name_and_a_key(string provider, string place)
    {
        var told = Faults(("Provider", provider));

        Assert.Equal(2, told.Count);
        Assert.StartsWith($"Model:Name (default): it is missing, and Model:Provider is {provider}; write the name", told[0], StringComparison.Ordinal);
        Assert.Equal($"Model:Key (default): it is missing, and {place} lets nobody in without one; write the key to the model (AXISBOT_Model__Key)", told[1]);
        Assert.Empty(Faults(("Provider", provider), ("Name", "m"), ("Key", Key)));
    }

    [Fact]
    public void An_endpoint_of_ones_own_wants_no_key() => Assert.Empty(Faults(("Provider", "openai"), ("Name", "m"), ("Endpoint", "http://models.example:8000/v1")));

    [Theory]
    [InlineData("http://models.example/v1/", "is plain http, and the key would be sent there for all to read")]
    [InlineData("https://models.example/v1/chat/completions", "ends with chat/completions, which is added by itself")]
    public void An_endpoint_that_would_not_do_is_told(string endpoint, string wrong)
    {
        var told = Assert.Single(Faults(("Provider", "openai"), ("Name", "m"), ("Key", Key), ("Endpoint", endpoint)));

        Assert.Contains(wrong, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:11434/v1/")]
    [InlineData("http://127.0.0.1:8000/v1/")]
    [InlineData("http://[::1]:8000/v1/")]
    public void A_key_may_go_to_this_machine_in_plain_sight(string endpoint) => Assert.Empty(Faults(("Provider", "openai"), ("Name", "m"), ("Key", Key), ("Endpoint", endpoint)));

    [Theory]
    [InlineData("Provider", "gpt", "is none of them")]
    [InlineData("Provider", "1", "is none of them")]
    [InlineData("Endpoint", "models.example", "is no whole address")]
    [InlineData("Endpoint", "ftp://models.example/", "begins with neither")]
    [InlineData("Endpoint", "https://ann:pass@models.example/", "names a user")]
    [InlineData("Name", "two words", "holds a blank")]
    [InlineData("Name", "sk-proj-abcdefghijklmnop", "looks like a secret")]
    [InlineData("Key", "two words", "holds a blank")]
    [InlineData("Key", "kéy", "holds a character that no key has")]
    [InlineData("Seconds", "0", "is out of range")]
    [InlineData("Tokens", "many", "is no whole number")]
    [InlineData("Attempts", "11", "is out of range")]
    [InlineData("AtOnce", "0", "is out of range")]
    public void What_cannot_be_used_is_told_and_no_key_with_it(string key, string value, string wrong)
    {
        var told = Assert.Single(Read((key, value)).Faults).ToString();

        Assert.Contains(wrong, told, StringComparison.Ordinal);
        Assert.StartsWith($"Model:{key} (environment variable AXISBOT_Model__{key})", told, StringComparison.Ordinal);
        Assert.True(key != "Key" || !told.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_without_a_provider_is_told_unless_the_provider_was_turned_off()
    {
        Assert.StartsWith("Model:Provider (default): it is missing, and Model:Name is set", Assert.Single(Faults(("Name", "m"))), StringComparison.Ordinal);
        Assert.Empty(Faults(("Provider", "none"), ("Name", "m")));
    }

    [Fact]
    public void The_key_may_lie_in_a_file()
    {
        var file = Write("key", $"{Key}\n");

        var settings = Read(("Provider", "openai"), ("Name", "m"), ("KeyFile", file));

        Assert.Equal(Key, settings.Model!.Key);
        Assert.Empty(ModelReadiness.FaultsOf(settings));
        Assert.Contains("and Model:Key is too", Assert.Single(Faults(("Provider", "openai"), ("Name", "m"), ("KeyFile", file), ("Key", Key))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "is not there")]
    [InlineData(" \n", "is empty")]
    [InlineData("one\ntwo", "holds a blank or a line break")]
    public void A_file_without_a_key_is_told(string? content, string wrong)
    {
        var file = content is null ? Path.Combine(_folder, "nowhere") : Write("key", content);

        Assert.Contains(wrong, Assert.Single(Faults(("Provider", "openai"), ("Name", "m"), ("KeyFile", file))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_may_be_one_of_the_users_secrets_and_a_variable_wins_over_it()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".microsoft", "usersecrets", "axisbot"));
        Write(Path.Combine(".microsoft", "usersecrets", "axisbot", "secrets.json"), "{ \"Model:Key\": \"of-the-secrets\", \"Model:Name\": \"m\" }");
        (string, string)[] rest = [("Provider", "openai"), ("Name", "m")];

        var settings = CheckedSettings.Read(Around([("HOME", _folder), .. rest]), new SettingOptions());
        var won = CheckedSettings.Read(Around([("HOME", _folder), ("Key", Key), .. rest]), new SettingOptions());

        Assert.Equal("of-the-secrets", settings.Model!.Key);
        Assert.Contains("Model:Name", Assert.Single(settings.Faults).ToString(), StringComparison.Ordinal);
        Assert.Contains("it is no secret", settings.Faults[0].Wrong, StringComparison.Ordinal);
        Assert.Equal(Key, won.Model!.Key);
    }

    [Fact]
    public void A_broken_prompt_is_told_at_the_start()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "prompts"));
        Write(Path.Combine("prompts", "answer.md"), "# Instructions\n");

        var settings = CheckedSettings.Read(Around(("AXISBOT_Prompts__Path", Path.Combine(_folder, "prompts"))), new SettingOptions());

        var told = Assert.Single(ModelReadiness.FaultsOf(settings)).ToString();
        Assert.StartsWith("Prompts:Path (environment variable AXISBOT_Prompts__Path)", told, StringComparison.Ordinal);
        Assert.Contains("answer.md\": there is no line \"# Material\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_editor_of_a_worker_and_of_the_command_line_has_the_model()
    {
        (string, string)[] set = [("Provider", "openai"), ("Name", "m"), ("Key", Key)];

        Assert.Equal("m", Editor(Read(set)).Model);
        Assert.Equal("m", ModelParts.EditorFor(Around(set)).Model);
        var thrown = Assert.Throws<BadUseException>(() => ModelParts.EditorFor(Around(("Provider", "openai"), ("Key", Key))));
        Assert.StartsWith("Model:Name", Assert.Single(thrown.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelWire.OpenAI, "openai")]
    [InlineData(ModelWire.Anthropic, "anthropic")]
    public async Task The_doctor_asks_the_model_one_question(ModelWire wire, string provider)
    {
        await using var model = await LoopbackModel.StartAsync();

        var check = await CheckAsync(model, wire, provider);

        Assert.Equal("OK", check.Word);
        Assert.Matches($"^{model.Name} answered in \\d+ ms; 321 tokens read, 45 written; the form of the answer was kept to$", check.Text);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task The_doctor_says_what_the_model_does_wrong()
    {
        await using var model = await LoopbackModel.StartAsync();
        model.Usual = ModelAct.By(Authors.Flatters);
        var flattering = await CheckAsync(model, ModelWire.OpenAI, "openai");
        model.Usual = ModelAct.Good;
        model.KnownFormats = new HashSet<string>();
        var formless = await CheckAsync(model, ModelWire.OpenAI, "openai");
        model.Usual = ModelAct.Refusing(403, complaint: $"key {model.Key} is bad");
        var refused = await CheckAsync(model, ModelWire.OpenAI, "openai");

        Assert.Equal(("note", "note"), (flattering.Word, flattering.Text.Contains("not from the text", StringComparison.Ordinal) ? "note" : flattering.Text));
        Assert.Contains("knows no schema", formless.Text, StringComparison.Ordinal);
        Assert.Equal("wrong", refused.Word);
        Assert.Contains("does not allow this key to use parrot-1", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(model.Key!, refused.Text, StringComparison.Ordinal);
    }

    private Task<Check> CheckAsync(LoopbackModel model, ModelWire wire, string provider) => Task.Run(() =>
        ModelChecks.Of(Read(("Provider", provider), ("Name", model.Name), ("Key", model.Key!), ("Endpoint", model.EndpointOf(wire).AbsoluteUri), ("Attempts", "1")), []));

    private static AnswerEditor Editor(CheckedSettings settings)
    {
        using var given = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddWriting(settings).BuildServiceProvider();
        return given.GetRequiredService<AnswerEditor>();
    }

    private List<string> Faults(params (string Key, string Value)[] set)
    {
        var settings = Read(set);
        Assert.Empty(settings.Faults);
        return [.. ModelReadiness.FaultsOf(settings).Select(fault => fault.ToString())];
    }

    private CheckedSettings Read(params (string Key, string Value)[] set) => CheckedSettings.Read(Around(set), new SettingOptions());

    private Surroundings Around(params (string Key, string Value)[] set) => new(
        TextWriter.Null,
        TextWriter.Null,
        null,
        false,
        set.ToDictionary(one => one.Key.StartsWith("AXISBOT", StringComparison.Ordinal) || one.Key == "HOME" ? one.Key : $"AXISBOT_Model__{one.Key}", one => one.Value, StringComparer.OrdinalIgnoreCase),
        _folder);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}

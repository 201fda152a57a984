using System.Text.Json;
using AxisBot.CommandLine;
using AxisBot.Embeddings;
using AxisBot.Embeddings.Calls;
using AxisBot.Embeddings.Keeping;
using AxisBot.Knowledge.Corpora;
using AxisBot.TestKit.Embeddings;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Nearby;

/// <summary>The command line with an endpoint for embeddings in its settings.</summary>
public sealed class AskWithEmbeddingsTests : IAsyncLifetime
{
    private const string Paraphrase = "Which fuel do dwellings on Skerra need?";

    private readonly string _articles = Directory.CreateTempSubdirectory("axisbot-").FullName;
    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-vectors-").FullName;
    private LoopbackEmbeddings _server = null!;

    public async Task InitializeAsync()
    {
        _server = await LoopbackEmbeddings.StartAsync();
        Write("turf.txt", "Life on Skerra\nPeat heats the houses of Skerra, since it is the one fuel that is to be had without a boat.\nTwo boats bring it from the moor in 14 days.");
        Write("mail.txt", "Travel to Skerra\nFuel on Skerra is kept in tanks.\nParcels take a week.");
        Write("birds.txt", "Birds of Skerra\nPuffins sleep at noon.\nVisitors count them.");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_articles, recursive: true);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task With_vectors_that_are_complete_the_question_alone_is_sent_and_the_paraphrase_found()
    {
        var without = Run([], "ask", Paraphrase, "--json");
        await FillAsync();
        var sent = _server.Texts;

        var with = Run(Settings, "ask", Paraphrase, "--json");

        Assert.DoesNotContain("Peat", Answer(without), StringComparison.Ordinal);
        Assert.StartsWith("Peat", Answer(with), StringComparison.Ordinal);
        Assert.Equal(sent + 1, _server.Texts);
        Assert.Equal([Paraphrase], _server.Calls[^1]);
        Assert.Contains("6 of 6 paragraphs, by stub-embed-1", Run(Settings, "corpus").Output, StringComparison.Ordinal);
        Assert.Empty(_server.Complaints);
    }

    [Fact]
    public void Without_vectors_nothing_is_sent_and_the_answer_is_the_same()
    {
        Assert.Equal(Run([], "ask", Paraphrase, "--json"), Run(Settings, "ask", Paraphrase, "--json"));
        Assert.Equal(0, _server.Texts);
        Assert.Contains("0 of 6 paragraphs", Run(Settings, "corpus").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("embeddings", Run([], "corpus").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmbeddingManner.NotAdmitted)]
    [InlineData(EmbeddingManner.Busy)]
    [InlineData(EmbeddingManner.Broken)]
    [InlineData(EmbeddingManner.Garbage)]
    [InlineData(EmbeddingManner.Cut)]
    [InlineData(EmbeddingManner.NotANumber)]
    [InlineData(EmbeddingManner.OtherDimension)]
    [InlineData(EmbeddingManner.Stalled)]
    public async Task Where_the_model_fails_the_answer_is_the_same_as_without_and_a_note_tells_it(EmbeddingManner manner)
    {
        await FillAsync();
        _server.Manner = manner;

        var (code, output, error) = Run(Settings, "ask", Paraphrase, "--json");

        Assert.Equal(Run([], "ask", Paraphrase, "--json"), (code, output, ""));
        Assert.Matches("^axisbot: stub-embed-1 gave no embedding of a question: .+\n$", error);
    }

    [Fact]
    public async Task A_batch_is_answered_with_it_too()
    {
        await FillAsync();
        var questions = Path.Combine(_folder, "questions.jsonl");
        File.WriteAllText(questions, JsonSerializer.Serialize(new { id = "one", question = Paraphrase }));

        Assert.StartsWith("Peat", Answer(Run(Settings, "ask", "--batch", questions)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Embeddings:Model", "it is missing, and Embeddings:Endpoint is set", "Endpoint", "https://models.example/v1")]
    [InlineData("Embeddings:Endpoint", "it is missing, and Embeddings:Model is set", "Model", "m")]
    [InlineData("Embeddings:Endpoint", "\"models\" is no whole address", "Endpoint", "models", "Model", "m")]
    [InlineData("Embeddings:Endpoint", "is plain http, and the key would be sent there for all to read", "Endpoint", "http://models.example/v1", "Model", "m", "Key", "0123456789")]
    [InlineData("Embeddings:Key", "begins with a word that does not belong to it", "Endpoint", "https://models.example/v1", "Model", "m", "Key", "Bearer abc")]
    [InlineData("Embeddings:KeyFile", "it is set, and Embeddings:Key is too", "Endpoint", "https://models.example/v1", "Model", "m", "Key", "0123456789", "KeyFile", "key.txt")]
    [InlineData("Embeddings:KeyFile", "\"no-such-key.txt\" is not there", "Endpoint", "https://models.example/v1", "Model", "m", "KeyFile", "no-such-key.txt")]
    [InlineData("Embeddings:Seconds", "\"0\" is out of range", "Endpoint", "https://models.example/v1", "Model", "m", "Seconds", "0")]
    public void Settings_that_contradict_each_other_are_told(string key, string wrong, params string[] set)
    {
        var settings = set.Chunk(2).ToDictionary(pair => $"AXISBOT_Embeddings__{pair[0]}", pair => pair[1]);

        var (code, output, error) = Run(settings, "--port", "0");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"axisbot: {key} (", error, StringComparison.Ordinal);
        Assert.Contains(wrong, error, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmbeddingManner.Well, "384 numbers for a sentence in")]
    [InlineData(EmbeddingManner.NotAdmitted, "it does not let AxisBot in; look after Embeddings:Key")]
    [InlineData(EmbeddingManner.Garbage, "its reply is no list of vectors")]
    public void The_doctor_asks_for_one_sentence(EmbeddingManner manner, string told)
    {
        _server.Manner = manner;
        _server.Key = "key-of-the-loopback";
        var file = Path.Combine(_folder, "key.txt");
        File.WriteAllText(file, $"{_server.Key}\n");
        Dictionary<string, string> settings = new(Settings) { ["AXISBOT_Embeddings__KeyFile"] = file };

        var output = Run(settings, "doctor", "--port", "0", "--json").Output;

        var check = JsonDocument.Parse(output).RootElement.GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("check").GetString() == "embeddings");
        Assert.Equal(manner == EmbeddingManner.Well ? "ok" : "wrong", check.GetProperty("verdict").GetString());
        Assert.StartsWith("stub-embed-1: ", check.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(told, check.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(_server.Calls);
        Assert.DoesNotContain(_server.Key, output, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Settings => new()
    {
        ["AXISBOT_Embeddings__Endpoint"] = _server.Endpoint.ToString(),
        ["AXISBOT_Embeddings__Model"] = LoopbackEmbeddings.Model,
        ["AXISBOT_Embeddings__Seconds"] = "1",
    };

    private async Task FillAsync()
    {
        using var embedder = new OpenAiEmbedder(new EmbeddingSettings { Endpoint = _server.Endpoint, Model = LoopbackEmbeddings.Model, Folder = _folder }, TimeProvider.System);
        var filler = new VectorFiller(embedder, new VectorFile(_folder, LoopbackEmbeddings.Model), TimeProvider.System, NullLogger<VectorFiller>.Instance);
        Assert.NotNull(await filler.FillAsync(LibraryReader.ForFolder(_articles).Read(), CancellationToken.None));
    }

    private (int Code, string Output, string Error) Run(Dictionary<string, string> settings, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Dictionary<string, string> environment = new(settings) { ["AXISBOT_Storage__Path"] = Path.Combine(_folder, "axisbot.db") };
        var surroundings = new Surroundings(output, error, null, false, environment, _folder, Stop: new CancellationToken(canceled: true));
        var code = AxisBotCommand.Run([.. arguments, "--knowledge", _articles], surroundings);
        return (code, output.ToString(), error.ToString());
    }

    private static string Answer((int Code, string Output, string Error) run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("answer_text").GetString()!;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_articles, name), text);
}

using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Settings;

/// <summary>F48: the whole program at its most talkative, with secrets around it: none is told, and nobody's words are.</summary>
public sealed class HostileSecretsTests : IDisposable
{
    private const string Canary = "yellowcanary";
    private const int Telling = 8;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_log_page_or_figure_of_the_metrics_tells_a_secret_or_what_somebody_asked()
    {
        var library = Directory.CreateDirectory(_folder.At(SecretShapes.All["Slack bot"])).FullName;
        File.WriteAllText(Path.Combine(library, "tea.txt"), $"Tea of Kenya\nKenya sold 40 tonnes of tea to Oman in 2021.\nThe {Canary} sings in Oman.");
        var environment = SecretShapes.All.Select((shape, i) => (Name: $"SOME_TOKEN_{i}", shape.Value)).ToDictionary(shape => shape.Name, shape => shape.Value);
        environment["AXISBOT_Web__Port"] = "0";
        environment["AXISBOT_Logging__LogLevel__Default"] = "Trace";
        using var program = StartedProgram.Start(environment, "--knowledge", library);
        var line = await program.ReadUntilAsync("http://127.0.0.1:");
        using var client = new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ', ';')[0]) };

        var pages = await PagesAsync(client, ["/", "/sources", "/sources/tea.txt/2", "/figures", "/metrics", "/health/live", "/health/ready", "/nowhere"]);
        pages += await AskedAsync(client, ["How much tea did Kenya sell in 2021?", "/status", "/sources", "/help"]);
        await AskedAsync(client, SecretShapes.All.Values.Select(secret => $"{Canary} {secret}"));
        var stopped = await program.StopAndReadAsync();

        Assert.Equal(0, stopped.Code);
        var log = line + stopped.Output + stopped.Error;
        Assert.Contains("info: AxisBot", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, log, StringComparison.OrdinalIgnoreCase);
        foreach (var (name, secret) in SecretShapes.All)
        {
            Assert.False(Tells(log, secret), $"the log tells {name}");
            Assert.False(Tells(pages, secret), $"a page tells {name}");
        }
    }

    [Fact]
    public void A_page_that_tells_a_secret_is_seen() =>
        Assert.All(SecretShapes.All.Values, secret => Assert.True(Tells($"the library lies in /srv/{secret}", secret)));

    private static async Task<string> PagesAsync(HttpClient client, IEnumerable<string> paths)
    {
        var pages = "";
        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(path);
            pages += await answer.Content.ReadAsStringAsync();
        }

        return pages;
    }

    private static async Task<string> AskedAsync(HttpClient client, IEnumerable<string> questions)
    {
        var pages = "";
        foreach (var question in questions)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", question)]);
            using var answer = await client.PostAsync("/", form);
            pages += await answer.Content.ReadAsStringAsync();
        }

        return pages;
    }

    /// <summary>Whether eight characters of its second half stand there in a row.</summary>
    private static bool Tells(string text, string secret) =>
        Enumerable.Range(secret.Length / 2, Math.Max(1, (secret.Length / 2) - Telling)).Where(i => i + Telling <= secret.Length)
            .Any(i => text.Contains(secret.Substring(i, Telling), StringComparison.Ordinal));
}

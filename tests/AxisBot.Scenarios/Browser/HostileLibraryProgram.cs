using System.Globalization;
using System.Text;
using System.Text.Json;
using AxisBot.TestKit;

namespace AxisBot.Scenarios.Browser;

/// <summary>The program over articles whose titles, headings, tables, sentences and file names are payloads of others.</summary>
public sealed class HostileLibraryProgram : BrowsedProgram
{
    /// <summary>How many payloads one article holds.</summary>
    public const int InOne = 100;

    /// <summary>The year of the first payload's sentence.</summary>
    public const int FirstYear = 1000;

    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-hostile-").FullName;

    /// <summary>The payloads, in the order of their years.</summary>
    public static IReadOnlyList<string> Payloads { get; } = SharedFolder.Find() is not { } shared ? [] :
        [.. Directory.EnumerateFiles(Path.Combine(shared, "hostile", "web"), "xss_*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Select(line => line.Trim()).Where(line => line.Length is > 0 and <= 1_000).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc/>
    protected override string Knowledge => _folder;

    /// <summary>Writes the articles, and starts.</summary>
    public override Task InitializeAsync()
    {
        foreach (var (payloads, i) in Payloads.Chunk(InOne).Select((payloads, i) => (payloads, i)))
        {
            File.WriteAllText(Path.Combine(_folder, $"many{i:00}.md"), Article(payloads, i * InOne));
        }

        foreach (var name in Payloads.Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase).Take(40))
        {
            File.WriteAllText(Path.Combine(_folder, $"{name}.txt"), "Tea of Kenya\nKenya sold 40 tonnes of tea to Oman in 2021.");
        }

        return base.InitializeAsync();
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Article(string[] payloads, int first)
    {
        var text = new StringBuilder($"---\ntitle: {JsonSerializer.Serialize(payloads[0])}\npublisher: {JsonSerializer.Serialize(payloads[^1])}\n---\n\n");
        for (var i = 0; i < payloads.Length; i++)
        {
            // In code, where Markdown leaves markup as it is written, and bare, where it takes it for HTML.
            text.Append(CultureInfo.InvariantCulture, $"## `` {payloads[i]} ``\n\nIn {FirstYear + first + i} trade between Peru and Chile `` {payloads[i]} `` was ${i + 2} million, according to `` {payloads[i]} ``.\n\n{payloads[i]}\n\n");
        }

        return text.ToString();
    }

    private static bool IsName(string payload) => payload.Length < 120 && payload.IndexOfAny(['/', '\\', '\0']) < 0 && payload.All(c => c is >= ' ' and < '\x7F');
}

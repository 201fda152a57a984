using System.Text.Json;
using AxisBot.Batches;

namespace AxisBot.Scenarios.Scoring;

/// <summary>A paragraph by its file, as the question files name it, and its number.</summary>
internal readonly record struct Place(string File, int Paragraph)
{
    private const string Text = ".txt";

    /// <summary>The question files name every article as a text file: "w02.md" is "w02.md.txt" there.</summary>
    public static Place Of(string file, int paragraph) => new(file.EndsWith(Text, StringComparison.Ordinal) ? file : file + Text, paragraph);
}

/// <summary>A question with what a right answer to it holds.</summary>
internal sealed record Expected(
    BatchQuestion Question,
    string Type,
    bool IsAnswerable,
    IReadOnlyList<IReadOnlyList<string>> MustInclude,
    int LeastIncluded,
    IReadOnlyList<string> MustNotInclude,
    IReadOnlyList<IReadOnlyList<Place>> Sources,
    IReadOnlyList<Place> AlsoRelevant,
    IReadOnlyList<string> AllowedNumbers,
    string? Verdict,
    bool IsPremiseFalse)
{
    /// <summary>The questions of a file.</summary>
    public static IReadOnlyList<Expected> ReadAll(string file) =>
        [.. BatchReader.Read(file).Zip(File.ReadLines(file).Where(line => line.Trim().Length > 0), Parse)];

    private static Expected Parse(BatchQuestion question, string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var expected = json.GetProperty("expected");
        var mustInclude = Items(expected, "must_include").Select(group => (IReadOnlyList<string>)[.. group.EnumerateArray().Select(text => text.GetString()!)]).ToList();
        var type = json.GetProperty("type").GetString()!;
        return new Expected(
            question,
            type,
            expected.GetProperty("answerable").GetBoolean(),
            mustInclude,
            expected.TryGetProperty("min_match", out var least) ? least.GetInt32() : mustInclude.Count,
            [.. Items(expected, "must_not_include").Select(text => text.GetString()!)],
            [.. Items(expected, "sources").Select(set => (IReadOnlyList<Place>)[.. set.EnumerateArray().Select(PlaceOf)])],
            [.. Items(expected, "also_relevant").Select(PlaceOf)],
            [.. Items(expected, "allowed_numbers").Select(number => number.ToString())],
            expected.TryGetProperty("verdict", out var verdict) ? verdict.GetString() : null,
            type == "false_premise" || (expected.TryGetProperty("premise_false", out var isFalse) && isFalse.GetBoolean()));
    }

    private static List<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static Place PlaceOf(JsonElement place) => Place.Of(place.GetProperty("file").GetString()!, place.GetProperty("paragraph").GetInt32());
}

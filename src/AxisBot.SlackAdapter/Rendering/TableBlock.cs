using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>Tables: Slack's own, of which a message holds one, and the others row by row.</summary>
internal static class TableBlock
{
    private const string Joint = " · ";

    /// <summary>Whether a table can be one of Slack's own.</summary>
    public static bool IsNative(CardTable table) => table.Columns.Count is > 1 and <= BlockLimits.TableCells && table.Rows.Count is > 0 and < BlockLimits.TableRows;

    /// <summary>A table of Slack's own; numbers stand to the right.</summary>
    public static JsonObject Of(CardTable table) => new()
    {
        ["type"] = "table",
        ["rows"] = new JsonArray([Row(table.Columns, table.Columns.Count), .. table.Rows.Select(row => Row(row, table.Columns.Count))]),
        ["column_settings"] = new JsonArray([.. table.Columns.Select((_, column) => (JsonNode)new JsonObject
        {
            ["align"] = NumberColumns.IsOne(table, column) ? "right" : "left",
            ["is_wrapped"] = true,
        })]),
    };

    /// <summary>A table as one item for each of its rows.</summary>
    public static JsonObject Rows(CardTable table) => RichText.Bullets(table.Rows.Select(row => (IEnumerable<Run>)[new Run(Line(row))]));

    /// <summary>The cells of a row in one line.</summary>
    public static string Line(IEnumerable<string> row) => string.Join(Joint, row.Select(SafeText.OneLine).Where(cell => cell.Length > 0)) is { Length: > 0 } line ? line : " ";

    private static JsonArray Row(IReadOnlyList<string> cells, int columns) =>
        new JsonArray([.. Enumerable.Range(0, columns).Select(column => (JsonNode)new JsonObject { ["type"] = "raw_text", ["text"] = SlackWords.Plain(cells.ElementAtOrDefault(column) ?? "", BlockLimits.Cell) })]);
}

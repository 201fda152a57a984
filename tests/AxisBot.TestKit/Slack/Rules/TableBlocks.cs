using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Tables.</summary>
internal static class TableBlocks
{
    private const int MostRows = 100;
    private const int MostCells = 20;

    public static void Table(Place block)
    {
        block.Only("type", "block_id", "rows", "column_settings");
        if (block.Object["rows"] is not JsonArray rows)
        {
            block.Say("missing required field: rows");
            return;
        }

        block.Count("rows", rows.Count, 1, MostRows);
        for (var i = 0; i < rows.Count; i++)
        {
            Row(block, rows[i] as JsonArray, i);
        }

        if (block.Object["column_settings"] is JsonArray settings)
        {
            block.Count("column_settings", settings.Count, 0, MostCells);
            foreach (var setting in settings.OfType<JsonObject>().Select((one, i) => new Place(one, $"{block.Pointer}/column_settings/{i}", block.Findings)))
            {
                setting.Only("align", "is_wrapped");
                setting.OneOf("align", isNeeded: false, "left", "center", "right");
            }
        }
    }

    private static void Row(Place block, JsonArray? row, int number)
    {
        if (row is null)
        {
            block.Say($"rows/{number}", "must be an array");
            return;
        }

        block.Count($"rows/{number}", row.Count, 1, MostCells);
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is JsonObject cell)
            {
                Cell(new Place(cell, $"{block.Pointer}/rows/{number}/{i}", block.Findings));
            }
            else
            {
                block.Say($"rows/{number}/{i}", "must be an object");
            }
        }
    }

    private static void Cell(Place cell)
    {
        cell.OneOf("type", isNeeded: true, "raw_text", "raw_number", "rich_text");
        if (cell.Type == "raw_text")
        {
            cell.Only("type", "text");
            cell.Letters("text", 3000, isNeeded: true);
        }
        else if (cell.Type == "rich_text")
        {
            TextBlocks.RichText(cell);
        }
    }
}

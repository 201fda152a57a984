using System.Text.Json;
using AxisBot.Conversations.Cards;
using AxisBot.Json;

namespace AxisBot.Checkups;

/// <summary>Writes a checkup as one line of JSON.</summary>
internal static class CheckupJson
{
    /// <summary>The line.</summary>
    public static string Of(Checkup checkup) => JsonLine.Object(json =>
    {
        json.WriteBoolean("ready", checkup.Wrong == 0);
        json.WriteString("file", checkup.Settings.File);
        json.WriteStartArray("settings");
        foreach (var row in SettingRow.Of(checkup))
        {
            Write(json, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("checks");
        foreach (var check in checkup.Checks)
        {
            json.WriteStartObject();
            json.WriteString("check", check.Name);
            json.WriteString("verdict", check.Tone == CardTone.Good ? "ok" : check.Word);
            json.WriteString("text", SafeText.OneLine(check.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, SettingRow row)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        json.WriteString("value", row.Value);
        json.WriteString("from", row.From);
        json.WriteBoolean("ok", row.Wrong is null);
        if (row.Wrong is not null)
        {
            json.WriteString("wrong", row.Wrong);
        }

        json.WriteEndObject();
    }
}

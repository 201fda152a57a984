using System.Text;
using System.Text.Json;

namespace AxisBot.Settings;

/// <summary>Reads everything that a settings file sets, and where in it each setting stands.</summary>
internal sealed class SettingsDocument
{
    private readonly string _file;
    private readonly List<Found> _found = [];
    private readonly List<SettingFault> _faults = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    private SettingsDocument(string file) => _file = file;

    /// <summary>Reads a file; one that is missing sets nothing.</summary>
    public static FoundSettings Read(string file)
    {
        var document = new SettingsDocument(file);
        try
        {
            if (SettingsFile.ReadBytes(file) is { } bytes)
            {
                document.Read(bytes);
            }
        }
        catch (UnusableFileException fault)
        {
            document.AddFault(fault.Line, fault.Wrong, fault.Fix);
        }

        return new FoundSettings(document._found, document._faults);
    }

    private void Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, SettingsFile.Lenient);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                AddFault(LineOf(json, reader), "it holds no object of JSON", "put the settings in braces");
                return;
            }

            ReadSection(ref reader, json, "");
            reader.Read();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What stood before the fault is told as well, once the file can be read.
            _found.Clear();
            _faults.Clear();
            throw SettingsFile.NoJson(fault);
        }
    }

    private void ReadSection(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var key = path.Length == 0 ? name : $"{path}:{name}";
            var line = LineOf(json, reader);
            reader.Read();
            if (_lines.TryAdd(key, line))
            {
                ReadValue(ref reader, json, key);
                continue;
            }

            _faults.Add(new SettingFault(key, Where(line), $"it stands in line {_lines[key]} already", "take one of the two out"));
            reader.Skip();
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string key)
    {
        var (text, form) = reader.TokenType switch
        {
            JsonTokenType.String => (reader.GetString()!, FoundForm.Text),
            JsonTokenType.Number => (Encoding.UTF8.GetString(reader.ValueSpan), FoundForm.Number),
            JsonTokenType.True => ("true", FoundForm.Truth),
            JsonTokenType.False => ("false", FoundForm.Truth),
            JsonTokenType.StartArray => ("", FoundForm.List),
            JsonTokenType.StartObject => ("", FoundForm.Section),
            _ => ("", FoundForm.Nothing),
        };
        _found.Add(new Found(key, text, form, Where(LineOf(json, reader))));
        if (form == FoundForm.Section)
        {
            ReadSection(ref reader, json, key);
        }
        else if (form == FoundForm.List)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                ReadValue(ref reader, json, $"{key}:{i}");
            }
        }
    }

    private void AddFault(int? line, string wrong, string fix) => _faults.Add(new SettingFault(SettingsReader.FileName, line is { } known ? Where(known) : _file, wrong, fix));

    private string Where(int line) => SettingsFile.Where(_file, line);

    private static int LineOf(ReadOnlySpan<byte> json, Utf8JsonReader reader) => SettingsFile.LineAt(json, (int)reader.TokenStartIndex);
}

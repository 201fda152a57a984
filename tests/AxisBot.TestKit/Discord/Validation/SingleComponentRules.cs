using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What each kind of component must be like.</summary>
internal static class SingleComponentRules
{
    public const int Row = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int TextDisplay = 10;
    public const int Label = 18;

    public const int LongestCustomId = 100;
    public const int LongestButtonLabel = 80;
    public const int LongestAddress = 512;
    public const int MostOptions = 25;
    public const int LongestPlaceholder = 150;
    public const int LongestText = 4000;

    private static readonly int[] InSection = [TextDisplay];
    private static readonly int[] InContainer = [Row, 9, TextDisplay, 12, 13, 14];
    private static readonly int[] Selects = [StringSelect, 5, 6, 7, 8];

    public static void Check(FormPart part, IReadOnlyList<UploadedFile> files)
    {
        part["id"].Between(0, int.MaxValue);
        switch (part["type"].Number)
        {
            case Row:
                CheckRow(part);
                break;
            case Button:
                ButtonRules.Check(part);
                break;
            case StringSelect or 5 or 6 or 7 or 8:
                SelectRules.Check(part);
                break;
            case TextInput:
                CheckTextInput(part);
                break;
            case Label:
                part.Known("type", "id", "label", "description", "component");
                part["label"].RequiredLength(1, 45);
                part["description"].Length(0, 100);
                part["component"].Require();
                break;
            case 19 or 21 or 22 or 23:
                part["custom_id"].RequiredLength(1, LongestCustomId);
                break;
            default:
                CheckLayout(part, files);
                break;
        }
    }

    private static void CheckLayout(FormPart part, IReadOnlyList<UploadedFile> files)
    {
        switch (part["type"].Number)
        {
            case 9:
                part.Known("type", "id", "components", "accessory");
                CheckChildren(part, 1, 3, InSection);
                part["accessory"].Require();
                break;
            case TextDisplay:
                part.Known("type", "id", "content");
                part["content"].RequiredLength(1, LongestText);
                break;
            case 11:
                part.Known("type", "id", "media", "description", "spoiler");
                CheckMedia(part, "media", files);
                break;
            case 12:
                CheckGallery(part, files);
                break;
            case 13:
                part.Known("type", "id", "file", "spoiler", "name", "size");
                CheckMedia(part, "file", files);
                break;
            case 14:
                part.Known("type", "id", "divider", "spacing");
                part["spacing"].Between(1, 2);
                break;
            case 17:
                part.Known("type", "id", "components", "accent_color", "spoiler");
                part["accent_color"].Between(0, 0xFFFFFF);
                CheckChildren(part, 1, ComponentRules.MostInAll, InContainer);
                break;
            default:
                part["type"].Fail("BASE_TYPE_CHOICES", "There is no such component here.");
                break;
        }
    }

    private static void CheckGallery(FormPart part, IReadOnlyList<UploadedFile> files)
    {
        part.Known("type", "id", "items");
        part["items"].Require();
        part["items"].Count(1, 10);
        foreach (var item in part["items"].Items)
        {
            item.Known("media", "description", "spoiler");
            CheckMedia(item, "media", files);
        }
    }

    private static void CheckMedia(FormPart part, string name, IReadOnlyList<UploadedFile> files)
    {
        part[name]["url"].RequiredLength(1, 2048);
        part["description"].Length(0, 1024);
        FileReference.Check(part[name]["url"], files);
    }

    private static void CheckRow(FormPart row)
    {
        row.Known("type", "id", "components");
        CheckChildren(row, 1, ComponentRules.MostInRow, [Button, TextInput, .. Selects]);
        if (row["components"].Items is { Count: > 1 } items && items.Any(item => item["type"].Number != Button))
        {
            row["components"].Fail("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select or a text input fills its row alone.");
        }
    }

    private static void CheckTextInput(FormPart input)
    {
        input.Known("type", "id", "custom_id", "style", "label", "min_length", "max_length", "required", "value", "placeholder");
        input["custom_id"].RequiredLength(1, LongestCustomId);
        input["style"].Require();
        input["style"].OneOf("1", "2");
        input["label"].Length(1, 45);
        input["min_length"].Between(0, LongestText);
        input["max_length"].Between(1, LongestText);
        input["value"].Length(0, LongestText);
        input["placeholder"].Length(0, 100);
    }

    private static void CheckChildren(FormPart part, int least, int most, int[] types)
    {
        part["components"].Require();
        part["components"].Count(least, most);
        foreach (var child in part["components"].Items.Where(child => !types.Contains(child["type"].Number ?? 0)))
        {
            child["type"].Fail("BASE_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", types)}).");
        }
    }
}

using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What the components of a message must be like, all together; each by itself is for <see cref="SingleComponentRules"/>.</summary>
internal static class ComponentRules
{
    public const int MostRows = 5;
    public const int MostInAll = 40;
    public const int LongestTextInAll = 4000;
    public const int MostInRow = 5;

    private static readonly int[] OnTopOfV2 = [1, 9, 10, 12, 13, 14, 17];

    public static void Check(FormPart components, bool isV2, IReadOnlyList<UploadedFile> files)
    {
        if (components.IsMissing)
        {
            return;
        }

        components.Count(0, isV2 ? MostInAll : MostRows);
        foreach (var component in components.Items)
        {
            CheckPlace(component, isV2);
            Walk(component, files);
        }

        CheckTogether(components, isV2);
    }

    /// <summary>A component and all in it.</summary>
    public static void Walk(FormPart component, IReadOnlyList<UploadedFile> files)
    {
        SingleComponentRules.Check(component, files);
        foreach (var child in component["components"].Items.Append(component["accessory"]).Append(component["component"]).Where(child => child.Object is not null))
        {
            Walk(child, files);
        }
    }

    public static void CheckCustomIds(FormPart components)
    {
        var ids = All(components).Select(component => component["custom_id"]?.ToString()).OfType<string>().ToList();
        foreach (var id in ids.GroupBy(id => id).Where(group => group.Count() > 1))
        {
            components.Fail("COMPONENT_CUSTOM_ID_DUPLICATED", $"Component custom id cannot be duplicated: {id.Key}");
        }
    }

    private static IEnumerable<JsonObject> All(FormPart components) => components.Items.Select(item => item.Object).OfType<JsonObject>().SelectMany(ComponentTree.Of);

    private static void CheckPlace(FormPart component, bool isV2)
    {
        var type = component["type"].Number;
        if (!isV2 && type != SingleComponentRules.Row)
        {
            component["type"].Fail("BASE_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
        }
        else if (isV2 && !OnTopOfV2.Contains(type ?? 0))
        {
            component["type"].Fail("BASE_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", OnTopOfV2)}).");
        }
    }

    private static void CheckTogether(FormPart components, bool isV2)
    {
        CheckCustomIds(components);
        var all = All(components).ToList();
        if (isV2 && all.Count > MostInAll)
        {
            components.Fail("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"More than {MostInAll} components in all.");
        }

        var text = all.Where(component => ComponentTree.TypeOf(component) == SingleComponentRules.TextDisplay).Sum(component => FormPart.LengthOf(component["content"]?.ToString() ?? ""));
        if (text > LongestTextInAll)
        {
            components.Fail("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"More than {LongestTextInAll} characters of text in all.");
        }
    }
}

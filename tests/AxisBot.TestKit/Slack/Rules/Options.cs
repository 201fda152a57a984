namespace AxisBot.TestKit.Slack.Rules;

/// <summary>What can be chosen.</summary>
internal static class Options
{
    private const int LongestLabel = 75;
    private const int LongestValue = 150;
    private const int MostOfSelect = 100;
    private const int MostOfOverflow = 5;
    private const int MostOfBoxes = 10;

    public static void Check(Place element)
    {
        switch (element.Type)
        {
            case "static_select" or "multi_static_select":
                OfSelect(element);
                break;
            case "overflow":
                Each(element.Items("options", 1, MostOfOverflow));
                break;
            case "checkboxes" or "radio_buttons":
                Each(element.Items("options", 1, MostOfBoxes));
                break;
        }
    }

    private static void OfSelect(Place select)
    {
        if (select.Has("options") == select.Has("option_groups"))
        {
            select.Say("one of options and option_groups is needed");
        }

        Each(select.Items("options", 1, MostOfSelect, isNeeded: false));
        foreach (var group in select.Items("option_groups", 1, MostOfSelect, isNeeded: false))
        {
            group.TextObject("label", LongestLabel, isNeeded: true, isPlain: true);
            Each(group.Items("options", 1, MostOfSelect));
        }
    }

    private static void Each(IEnumerable<Place> options)
    {
        foreach (var option in options)
        {
            option.Only("text", "value", "description", "url");
            option.TextObject("text", LongestLabel, isNeeded: true);
            option.Letters("value", LongestValue, isNeeded: true);
            option.TextObject("description", LongestLabel);
        }
    }
}

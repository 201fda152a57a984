namespace AxisBot.DiscordAdapter.Rendering;

/// <summary>How much Discord takes, by its pages and by what was reported where they are silent.</summary>
internal static class ComponentLimits
{
    /// <summary>Letters of all texts of a message together.</summary>
    public const int Text = 4000;

    /// <summary>Components of a message, those inside of others counted.</summary>
    public const int Components = 40;

    /// <summary>Letters of a message that is no more than words.</summary>
    public const int Content = 2000;

    /// <summary>Buttons of a row.</summary>
    public const int ButtonsOfRow = 5;

    /// <summary>Letters on a button.</summary>
    public const int Label = 80;

    /// <summary>Letters on a button that people read with one look; a longer question stands in a menu.</summary>
    public const int SeenLabel = 45;

    /// <summary>Things in a menu.</summary>
    public const int Options = 25;

    /// <summary>Letters of a thing in a menu.</summary>
    public const int Option = 100;

    /// <summary>Letters of a heading; longer ones are set in bold.</summary>
    public const int Heading = 150;

    /// <summary>Letters of the words beside a picture.</summary>
    public const int AltText = 1024;

    /// <summary>Letters of a row of a table, between fences; wider ones would be broken on a telephone.</summary>
    public const int RowOfTable = 60;

    /// <summary>Letters of the name of a thread.</summary>
    public const int ThreadName = 90;
}

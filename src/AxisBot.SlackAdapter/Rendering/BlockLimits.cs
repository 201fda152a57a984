namespace AxisBot.SlackAdapter.Rendering;

/// <summary>How much Slack takes, by its pages and by what was measured where they are silent.</summary>
internal static class BlockLimits
{
    /// <summary>Blocks of a message.</summary>
    public const int BlocksOfMessage = 50;

    /// <summary>Blocks of a home tab or a form.</summary>
    public const int BlocksOfView = 100;

    /// <summary>Letters of all blocks of a message: no page tells it, 13,200 were refused, and so were fewer.</summary>
    public const int LettersOfBlocks = 10_000;

    /// <summary>Letters of the text beside the blocks; beyond 40,000 Slack cuts it, and refuses it where it changes a message.</summary>
    public const int LettersOfText = 38_000;

    /// <summary>Letters of a heading.</summary>
    public const int Header = 150;

    /// <summary>Letters of small print.</summary>
    public const int Context = 2_000;

    /// <summary>Letters on a button, and of what can be chosen.</summary>
    public const int Label = 75;

    /// <summary>Letters on a button that people see: more are there, and hidden behind three dots.</summary>
    public const int SeenLabel = 30;

    /// <summary>Rows of a table, its heads counted.</summary>
    public const int TableRows = 100;

    /// <summary>Cells of a row.</summary>
    public const int TableCells = 20;

    /// <summary>Letters of a cell.</summary>
    public const int Cell = 1_000;

    /// <summary>Letters of the words beside a picture.</summary>
    public const int AltText = 2_000;

    /// <summary>Letters of an address.</summary>
    public const int Link = 3_000;

    /// <summary>Buttons of a row.</summary>
    public const int Actions = 25;

    /// <summary>Letters of streamed text that one request brings.</summary>
    public const int Streamed = 12_000;
}

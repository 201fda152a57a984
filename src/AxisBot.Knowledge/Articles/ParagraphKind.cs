namespace AxisBot.Knowledge.Articles;

/// <summary>What part a paragraph plays in its article.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading: it lends its words and parties to what follows.</summary>
    Heading,

    /// <summary>An item of a list, perhaps with a label before a colon.</summary>
    ListItem,

    /// <summary>A question that the next paragraphs answer ("Q: ...").</summary>
    AskedQuestion,

    /// <summary>A row of a table, its cells parted by " | ".</summary>
    TableRow,

    /// <summary>What the web page left behind: image texts, "No comments", a title given twice. Never an answer.</summary>
    Leftover,
}

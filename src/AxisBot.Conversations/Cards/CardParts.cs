namespace AxisBot.Conversations.Cards;

/// <summary>How a mark is to be taken; never by its colour alone.</summary>
public enum CardTone
{
    /// <summary>As neither good nor bad.</summary>
    Open,

    /// <summary>As good news.</summary>
    Good,

    /// <summary>As bad news.</summary>
    Bad,
}

/// <summary>A word that judges what follows.</summary>
/// <param name="Word">The word ("Supported").</param>
/// <param name="Tone">How it is to be taken.</param>
public sealed record CardMark(string Word, CardTone Tone);

/// <summary>A name with its value.</summary>
/// <param name="Name">The name ("period").</param>
/// <param name="Value">The value; not empty.</param>
public sealed record CardField(string Name, string Value);

/// <summary>A table.</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Columns">The heads of its columns.</param>
/// <param name="Rows">Its cells, row by row, as many in each as there are columns.</param>
public sealed record CardTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Values of one thing over time.</summary>
/// <param name="Title">What is measured, of whom.</param>
/// <param name="Unit">The unit of all values; empty where it has none.</param>
/// <param name="Points">The values, oldest first; at least two.</param>
public sealed record CardChart(string Title, string Unit, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>Title and unit in one line: "Trade, Norland–Sudria, in USD".</summary>
    public string Caption => Unit.Length == 0 ? Title : $"{Title}, in {Unit}";
}

/// <summary>One value of a chart.</summary>
/// <param name="Label">Its time, as it is written down.</param>
/// <param name="Value">Its size in base units.</param>
/// <param name="Text">The figure as written, its hedge with it.</param>
public sealed record ChartPoint(string Label, decimal Value, string Text);

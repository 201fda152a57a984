namespace AxisBot.Rendering;

/// <summary>Something to show on a terminal or to send down a pipe, from top to bottom.</summary>
/// <param name="Blocks">Its parts.</param>
internal sealed record Page(IReadOnlyList<Block> Blocks);

/// <summary>A part of a page; an empty line stands between two.</summary>
internal abstract record Block;

/// <summary>What the page says in one sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Mark">A word before it, such as a verdict; null where there is none.</param>
internal sealed record Lead(string Text, Mark? Mark = null) : Block;

/// <summary>A paragraph of text.</summary>
/// <param name="Text">The text.</param>
internal sealed record Prose(string Text) : Block;

/// <summary>A titled part of a page.</summary>
/// <param name="Title">The title.</param>
/// <param name="Content">What stands below it.</param>
internal sealed record Section(string Title, Block Content) : Block;

/// <summary>Titled parts below one another, without empty lines between them.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record Sections(IReadOnlyList<Section> Parts) : Block;

/// <summary>Names with their values, one a line.</summary>
/// <param name="Entries">The names and values.</param>
internal sealed record Fields(IReadOnlyList<(string Name, string Value)> Entries) : Block;

/// <summary>Short lines below one another.</summary>
/// <param name="Items">The lines.</param>
internal sealed record Listing(IReadOnlyList<string> Items) : Block;

/// <summary>The sources of an answer.</summary>
/// <param name="Lines">The sources, by their numbers.</param>
internal sealed record Sources(IReadOnlyList<SourceLine> Lines) : Block;

/// <summary>A table.</summary>
/// <param name="Columns">The heads of its columns.</param>
/// <param name="Rows">Its cells, row by row.</param>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>Values as bars.</summary>
/// <param name="Lines">The bars, from top to bottom.</param>
internal sealed record Bars(IReadOnlyList<Bar> Lines) : Block;

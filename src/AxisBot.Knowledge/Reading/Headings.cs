namespace AxisBot.Knowledge.Reading;

/// <summary>The headings that stand over the place one has read to.</summary>
internal sealed class Headings
{
    private const int QuestionLevel = 7;

    private readonly List<(int Level, string Text)> _open = [];

    public IReadOnlyList<string> Path => [.. _open.Select(heading => heading.Text)];

    public void Open(int level, string text)
    {
        Close(level);
        _open.Add((level, text));
    }

    public void OpenQuestion(string text) => Open(QuestionLevel, text);

    private void Close(int level) => _open.RemoveAll(heading => heading.Level >= level);
}

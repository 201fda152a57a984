using System.Collections;
using System.Text;
using AxisBot.Knowledge.Text;

namespace AxisBot.Benchmarks.Texts;

/// <summary>
/// As many paragraphs as wanted: first the real ones, then new ones, each about as long as a real one, put together from
/// real sentences so that common and rare words keep their shares. A paragraph is made when it is asked for, always the
/// same under its number, so that a million of them take no memory.
/// </summary>
internal sealed class ParagraphMill : IReadOnlyList<string>
{
    /// <summary>How text is made, in words for whoever reads the tables.</summary>
    public const string HowMade =
        "Beyond those, paragraphs are made up: each as long as a real one drawn at random, put together from real sentences drawn at\n"
        + "random, with as many invented names as the growth of English vocabulary asks for (Heaps' law), the same in every run.";

    private readonly IReadOnlyList<string> _real;
    private readonly string[] _sentences;

    public ParagraphMill(IReadOnlyList<string> real, int count)
    {
        _real = real;
        _sentences = [.. real.SelectMany(text => SentenceSplitter.Split(text).Select(span => span.In(text)))];
        Count = count;
    }

    public int Count { get; }

    public string this[int index] => index < _real.Count ? _real[index] : Make(index);

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Make(int index)
    {
        var chance = new Random(index);
        var length = _real[chance.Next(_real.Count)].Length;
        var text = new StringBuilder(length + 200);
        do
        {
            text.Append(text.Length > 0 ? " " : "").Append(_sentences[chance.Next(_sentences.Length)]);
        }
        while (text.Length < length);

        foreach (var name in InventedNames.FirstMetIn(index))
        {
            text.Insert(text.ToString().LastIndexOf(' ', chance.Next(text.Length)) + 1, name + " ");
        }

        return text.ToString();
    }
}

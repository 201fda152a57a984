using System.Text;

namespace AxisBot.Models.Replies;

/// <summary>Takes out what a model thinks aloud before it speaks, as those do whose server does not set it apart.</summary>
internal sealed class ThoughtFilter
{
    private const string Opening = "<think>";
    private const string Closing = "</think>";

    private readonly StringBuilder _held = new();
    private Stage _stage = Stage.Before;

    private enum Stage
    {
        Before,
        Thinking,
        Speaking,
    }

    /// <summary>What of a piece is spoken.</summary>
    public string Pass(string piece)
    {
        if (_stage == Stage.Speaking)
        {
            return piece;
        }

        _held.Append(piece);
        var held = _held.ToString();
        if (_stage == Stage.Before)
        {
            held = held.TrimStart();
            if (Opening.StartsWith(held, StringComparison.OrdinalIgnoreCase) && held.Length < Opening.Length)
            {
                return "";
            }

            _stage = held.StartsWith(Opening, StringComparison.OrdinalIgnoreCase) ? Stage.Thinking : Stage.Speaking;
        }

        var end = _stage == Stage.Thinking ? held.IndexOf(Closing, StringComparison.OrdinalIgnoreCase) : -1;
        if (_stage == Stage.Thinking && end < 0)
        {
            var kept = Math.Min(held.Length, Closing.Length - 1);
            _held.Clear().Append(held, held.Length - kept, kept);
            return "";
        }

        _stage = Stage.Speaking;
        _held.Clear();
        return end < 0 ? held : held[(end + Closing.Length)..];
    }
}

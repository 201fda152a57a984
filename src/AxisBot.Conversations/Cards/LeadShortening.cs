namespace AxisBot.Conversations.Cards;

/// <summary>How short a lead may become: its last figure stays, and the word behind it, which may be its unit.</summary>
internal static class LeadShortening
{
    private const int Step = 40;
    private const int Least = 40;

    /// <summary>Lengths to cut it to, ever shorter.</summary>
    public static IEnumerable<int> LengthsOf(string lead)
    {
        var least = LeastOf(lead);
        for (var length = lead.Length - Step; length > least; length -= Step)
        {
            yield return length;
        }

        if (least < lead.Length)
        {
            yield return least;
        }
    }

    private static int LeastOf(string lead)
    {
        var digit = lead.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (digit < 0)
        {
            return Least;
        }

        var end = digit;
        for (var words = 0; words < 2 && end < lead.Length; words++)
        {
            var space = lead.IndexOf(' ', end + 1 < lead.Length ? end + 1 : end);
            end = space < 0 ? lead.Length : space;
        }

        return Math.Max(Least, Math.Min(lead.Length, end + 1));
    }
}

using System.Globalization;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;

namespace AxisBot.Web.Digests;

/// <summary>The issue of a day as it would be posted.</summary>
/// <param name="Day">The day.</param>
/// <param name="Today">Today.</param>
/// <param name="Cards">Its cards; none where no day could be read.</param>
/// <param name="Thread">The conversation that its buttons begin.</param>
public sealed record DigestView(DateOnly Day, DateOnly Today, IReadOnlyList<Card> Cards, string Thread)
{
    /// <summary>The first day that can be asked for.</summary>
    public static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>The last day that can be asked for.</summary>
    public static readonly DateOnly Last = new(2099, 12, 31);

    private const string Format = "yyyy-MM-dd";

    /// <summary>The issue; null where no day could be read.</summary>
    public DigestIssue? Issue { get; private init; }

    /// <summary>What is wrong with the day that was asked for; null where nothing is.</summary>
    public string? Complaint { get; private init; }

    /// <summary>The issue of a day that is a date from the first to the last, else a complaint.</summary>
    /// <param name="asked">The date as it was asked for; empty for today.</param>
    /// <param name="today">Today.</param>
    /// <param name="library">The library.</param>
    /// <param name="thread">The conversation that its buttons begin.</param>
    public static DigestView Of(string? asked, DateOnly today, LibrarySnapshot library, string thread)
    {
        var day = string.IsNullOrWhiteSpace(asked) ? today : Read(asked.Trim());
        return day is null
            ? new DigestView(today, today, [], thread) { Complaint = $"That is no day from {Written(First)} to {Written(Last)}. Write it as year, month and day, such as {Written(today)}." }
            : new DigestView(day.Value, today, [], thread).Showing(DigestEditor.Compile(day.Value, library, DigestPast.None));
    }

    /// <summary>The view of an issue.</summary>
    public DigestView Showing(DigestIssue issue) => this with { Issue = issue, Cards = DigestCard.Of(issue) };

    /// <summary>A day as links and fields give it.</summary>
    public static string Written(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    private static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last ? day : null;
}

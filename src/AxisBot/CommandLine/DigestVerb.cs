using System.CommandLine;
using System.Globalization;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Json;
using AxisBot.Libraries;
using AxisBot.Settings;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot digest --preview</c>: shows an issue of the daily digest, and sends nothing.</summary>
internal sealed class DigestVerb(Surroundings surroundings)
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Option<bool> _preview = new("--preview") { Description = "Show the issue here; nothing is sent." };
    private readonly Option<string?> _day = new("--day") { Description = "The day of the issue, such as 2026-12-24; today (UTC) where it is left out.", HelpName = "day" };
    private readonly Option<bool> _json = SharedOptions.Json("Print the issue as one line of JSON.");
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command()
    {
        var command = new Command("digest", "Show a day's issue of the digest: a figure, a disagreement or a trend, a question.") { _preview, _day, _json, _knowledge };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!parsed.GetValue(_preview))
        {
            throw new BadUseException("a digest is posted by the worker and only shown here; try: axisbot digest --preview");
        }

        var day = Day(parsed.GetValue(_day));
        var knowledge = new SettingsReader(surroundings).Knowledge(parsed.GetValue(_knowledge));
        var issue = DigestEditor.Compile(day, OpenLibrary.Read(knowledge, surroundings.Error).Snapshot(), DigestPast.None);
        if (parsed.GetValue(_json))
        {
            surroundings.Output.WriteLine(IssueJson.Of(issue));
        }
        else
        {
            Printers.For(surroundings).Print(DigestCard.Of(issue));
        }

        return issue.Fact is null ? ExitCode.Refused : ExitCode.Answered;
    }

    private DateOnly Day(string? written) => written is null ? DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime)
        : DateOnly.TryParseExact(written.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new BadUseException($"{SettingJudge.Shown(written)} is no day (--day); write it like 2026-12-24");
}

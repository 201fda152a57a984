using AxisBot.TestKit;
using AxisBot.Tests.Hostile.Checks;
using AxisBot.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Tests.Hostile;

/// <summary>Whatever is logged stands on one line of its own, and no secret stands in it.</summary>
public sealed class HostileLogsTests
{
    private static readonly LogLines Lines = new();

    [SharedFact]
    public void A_hostile_text_does_not_split_or_colour_a_line_of_the_log()
    {
        foreach (var text in Payloads.Sharp)
        {
            var line = Written(text, text, new InvalidOperationException(text));

            Assert.Null(OneLineFault(line));
            Assert.StartsWith("warn: ", line, StringComparison.Ordinal);
        }
    }

    [SharedFact]
    public void A_text_that_is_logged_as_it_came_is_seen()
    {
        var seen = HostileTexts.In("chat/log_injection.jsonl").Count(text => OneLineFault($"warn: Room[1] {text}\n") is not null);

        Assert.True(seen >= 10, $"only {seen}");
    }

    [SharedFact]
    public void No_secret_stands_in_a_line_of_the_log()
    {
        foreach (var secret in HostileTexts.In("chat/secret_shapes.jsonl"))
        {
            var line = Written("Room", $"could not reach {secret} today", new InvalidOperationException($"'{secret}' is no number"));

            Assert.True(SecretWords.LeftIn(line, secret) is null, $"{SecretWords.LeftIn(line, secret)} is left of {secret} in {line}");
        }
    }

    [Fact]
    public void A_failure_is_told_with_its_kind_and_place()
    {
        var line = Written("Room", "no luck", Thrown());

        Assert.Equal("warn: Room[7] no luck System.FormatException: bad day at AxisBot.Tests.Hostile.HostileLogsTests.Thrown()", line[..line.IndexOf(" in ", StringComparison.Ordinal)]);
    }

    private static string Written(string category, string text, Exception? failure)
    {
        using var written = new StringWriter { NewLine = "\n" };
        Lines.Write(new LogEntry<string>(LogLevel.Warning, category, 7, text, failure, (state, _) => state), null, written);
        return written.ToString();
    }

    private static string? OneLineFault(string line) => Shown.CursorIn(line) ?? (line.IndexOf('\n', StringComparison.Ordinal) == line.Length - 1 ? null : "it is not one line");

    private static FormatException Thrown()
    {
        try
        {
            throw new FormatException("bad day");
        }
        catch (FormatException failure)
        {
            return failure;
        }
    }
}

using AxisBot.TestKit;

namespace AxisBot.Tests.Hostile.Checks;

public sealed class SafeMarkupTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script src=\"//evil.example/x.js\"></script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<p onclick=\"alert(1)\">x</p>")]
    [InlineData("<a href=\"https://evil.example\">x</a>")]
    [InlineData("<a href=\"//evil.example\">x</a>")]
    [InlineData("<a href=\"/\\evil.example\">x</a>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<p style=\"x\">x</p>")]
    [InlineData("<base href=\"/x\">")]
    public void What_is_not_ours_is_seen(string markup) => Assert.NotNull(SafeMarkup.ForeignIn($"<html><body>{markup}</body></html>"));

    [SharedFact]
    public void Most_payloads_are_seen_where_nothing_is_escaped()
    {
        var payloads = HostileTexts.FilesIn("web").Where(file => file.Contains("xss_", StringComparison.Ordinal)).SelectMany(HostileTexts.In).Where(text => text.Length > 0).ToList();
        var seen = payloads.Count(payload => SafeMarkup.ForeignIn($"<html><body>{payload}</body></html>") is not null);

        Assert.True(seen > payloads.Count / 2, $"{seen} of {payloads.Count}");
    }
}

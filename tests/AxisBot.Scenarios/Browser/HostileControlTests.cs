namespace AxisBot.Scenarios.Browser;

/// <summary>The control: what goes as a question runs on a page that escapes nothing, so that the other tests would see it.</summary>
public sealed class HostileControlTests
{
    [HostileBrowserTheory]
    [MemberData(nameof(HostilePayloads.Scripts), MemberType = typeof(HostilePayloads))]
    public async Task The_same_payloads_run_where_nothing_is_escaped(string file)
    {
        await using var browser = await UnsafeBrowser.StartAsync(HostilePayloads.Trap);
        var fired = 0;
        foreach (var question in HostilePayloads.QuestionsOf(file))
        {
            fired += await browser.FiresAsync(question) ? 1 : 0;
        }

        Assert.True(fired > 1, $"only {fired} questions of {file} fired on an unsafe page, so that the other tests would not see them either");
    }
}

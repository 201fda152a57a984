namespace AxisBot.Scenarios.Browser;

/// <summary>Payloads of others through the address of the figures, in a real browser: no script may run.</summary>
public sealed class HostileFilterTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    [HostileBrowserTheory]
    [MemberData(nameof(HostilePayloads.Scripts), MemberType = typeof(HostilePayloads))]
    public async Task No_payload_runs_as_what_is_filtered_by(string file)
    {
        var page = await HostilePayloads.OpenTrappedAsync(program);
        foreach (var payload in HostilePayloads.In(file))
        {
            var value = Uri.EscapeDataString(payload);
            await page.GotoAsync($"{program.Address}/figures?party={value}&measure={value}&year={value}&kind={value}&sort={value}&order={value}");
            await HostilePayloads.FailIfFiredAsync(page, payload);
        }
    }
}

namespace AxisBot.Tests;

/// <summary>Waits for what goes on by itself: what a message or a timer has woken.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until something holds, and fails where it never does.</summary>
    /// <param name="holds">Asked again and again.</param>
    /// <param name="longest">After how long it is given up; a minute where nothing else is said.</param>
    /// <param name="told">How things stand then.</param>
    public static async Task UntilAsync(Func<bool> holds, TimeSpan? longest = null, Func<string>? told = null)
    {
        using var patience = new CancellationTokenSource(longest ?? Longest);
        while (!holds())
        {
            if (patience.IsCancellationRequested)
            {
                Assert.Fail($"it does not come; {told?.Invoke()}");
            }

            await Task.Delay(Breath, TimeProvider.System, CancellationToken.None);
        }
    }
}

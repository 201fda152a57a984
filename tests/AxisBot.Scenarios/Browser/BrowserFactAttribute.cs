using AxisBot.TestKit;

namespace AxisBot.Scenarios.Browser;

/// <summary>A test in a real browser; where there is no Chromium it is skipped and says so.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Skips the test where Chromium is missing.</summary>
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = Chromium.Missing;
        }
    }
}

/// <summary>A test in a real browser that also wants what npm brings; where either is missing it is skipped and says so.</summary>
public sealed class AccessibilityFactAttribute : FactAttribute
{
    /// <summary>Skips the test where Chromium or the rules are missing.</summary>
    public AccessibilityFactAttribute()
    {
        Skip = Chromium.Path is null ? Chromium.Missing : Accessibility.Script is null ? Accessibility.Missing : Skip;
    }
}

/// <summary>A test in a real browser that reads ../shared; where either is missing it is skipped and says so.</summary>
public sealed class HostileBrowserFactAttribute : FactAttribute
{
    /// <summary>Skips the test where Chromium or the folder is missing.</summary>
    public HostileBrowserFactAttribute()
    {
        Skip = Chromium.Path is null ? Chromium.Missing : SharedFolder.Find() is null ? SharedFolder.Missing : Skip;
    }
}

/// <summary>The same for several files of ../shared.</summary>
public sealed class HostileBrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the tests where Chromium or the folder is missing.</summary>
    public HostileBrowserTheoryAttribute()
    {
        Skip = Chromium.Path is null ? Chromium.Missing : SharedFolder.Find() is null ? SharedFolder.Missing : Skip;
    }
}

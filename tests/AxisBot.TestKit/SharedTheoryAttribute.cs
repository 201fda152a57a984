using Xunit;

namespace AxisBot.TestKit;

/// <summary>A test of many cases that reads ../shared; where that is missing it is skipped and says so.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where the folder is missing.</summary>
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Find() is null)
        {
            Skip = SharedFolder.Missing;
        }
    }
}

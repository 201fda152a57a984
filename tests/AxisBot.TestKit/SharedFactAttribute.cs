using Xunit;

namespace AxisBot.TestKit;

/// <summary>A test that reads ../shared; where that is missing it is skipped and says so.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the folder is missing.</summary>
    public SharedFactAttribute()
    {
        if (SharedFolder.Find() is null)
        {
            Skip = SharedFolder.Missing;
        }
    }
}

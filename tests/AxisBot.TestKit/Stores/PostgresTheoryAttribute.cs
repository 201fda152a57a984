using Xunit;

namespace AxisBot.TestKit.Stores;

/// <summary>A test of many cases on a server of PostgreSQL; where its programs are missing it is skipped and says so.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where there is no PostgreSQL.</summary>
    public PostgresTheoryAttribute()
    {
        if (PostgresPrograms.Folder is null)
        {
            Skip = PostgresPrograms.Missing;
        }
    }
}

using Xunit;

namespace AxisBot.TestKit.Stores;

/// <summary>A test on a server of PostgreSQL; where its programs are missing it is skipped and says so.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>Skips the test where there is no PostgreSQL.</summary>
    public PostgresFactAttribute()
    {
        if (PostgresPrograms.Folder is null)
        {
            Skip = PostgresPrograms.Missing;
        }
    }
}

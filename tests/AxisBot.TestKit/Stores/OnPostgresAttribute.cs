using System.Reflection;
using Xunit.Sdk;

namespace AxisBot.TestKit.Stores;

/// <summary>Has a theory run on a server of PostgreSQL too; where its programs are missing, that half is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnPostgresAttribute : DataAttribute
{
    private readonly object[] _values;

    /// <summary>With the values behind the first parameter, which is the <see cref="StoreKind"/>.</summary>
    public OnPostgresAttribute(params object[] values)
    {
        _values = values;
        if (PostgresPrograms.Folder is null)
        {
            Skip = PostgresPrograms.Missing;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreKind.Postgres, .. _values]];
}

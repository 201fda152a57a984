using System.Reflection;
using Xunit.Sdk;

namespace AxisBot.TestKit.Stores;

/// <summary>Has a theory run on a file of SQLite; its first parameter is the <see cref="StoreKind"/>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqliteAttribute(params object[] values) : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreKind.Sqlite, .. values]];
}

namespace AxisBot.Scenarios.Clients;

/// <summary>A test that runs a package of npm; where Node or the package is missing it is skipped and says so.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>Skips the test where something is missing.</summary>
    /// <param name="package">What it runs.</param>
    public NodeFactAttribute(string package) => Skip = NodeScript.Missing(package) ?? Skip;
}

/// <summary>A test of several cases that runs a package of npm; where Node or the package is missing it is skipped and says so.</summary>
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test where something is missing.</summary>
    /// <param name="package">What it runs.</param>
    public NodeTheoryAttribute(string package) => Skip = NodeScript.Missing(package) ?? Skip;
}

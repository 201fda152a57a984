using System.Text;

namespace AxisBot.Tests.Web.Wire;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Headers">The headers, in their order.</param>
/// <param name="Body">The body, put together where it came in pieces.</param>
internal sealed record RawAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public bool IsLast => Header("Connection").Equals("close", StringComparison.OrdinalIgnoreCase);

    public string Text => Encoding.UTF8.GetString(Body);

    public string Header(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}

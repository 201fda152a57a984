using System.Text;
using System.Text.Json;

namespace AxisBot.Web.Chat;

/// <summary>A stream of fragments, each a line of JSON: what it is, and its text or markup.</summary>
internal sealed class FragmentStream(Stream body)
{
    public const string ContentType = "application/x-ndjson; charset=utf-8";

    /// <summary>Sends a fragment at once.</summary>
    public async Task WriteAsync(string kind, string content, CancellationToken cancellation)
    {
        var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["kind"] = kind, ["content"] = content });
        await body.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellation);
        await body.FlushAsync(cancellation);
    }

    /// <summary>Sends a fragment that may be left out where nobody is there any more.</summary>
    public async Task TryWriteAsync(string kind, string content, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(kind, content, cancellation);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The visitor has left; whoever sends the reply will notice.
        }
    }
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Calls;

/// <summary>What became of a picture.</summary>
/// <param name="File">The id of its file; null where it could not be brought.</param>
/// <param name="Fault">Why it could not be, for logs; empty where it was.</param>
internal readonly record struct Brought(string? File, string Fault);

/// <summary>Brings a picture to Slack: it is announced, its bytes go to an address of their own, and it is completed. Nobody sees it until a message shows it.</summary>
internal sealed class Upload(SlackSettings settings, SlackClient client, HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Brings it.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="title">Its title.</param>
    /// <param name="words">What it shows, in words.</param>
    /// <param name="bytes">The picture.</param>
    /// <param name="cancellation">Told to give up.</param>
    public async Task<Brought> BringAsync(string name, string title, string words, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var announced = await client.CallAsync(
            Methods.AnnounceFile,
            new CallFields().With("filename", name).With("length", bytes.Length.ToString(CultureInfo.InvariantCulture)).With("alt_txt", words),
            cancellation,
            TimeSpan.Zero).ConfigureAwait(false);
        if (announced is not Done done || done.Text("file_id") is not { } file)
        {
            return new Brought(null, FaultOf(announced));
        }

        if (await SendAsync(done.Text("upload_url"), bytes, cancellation).ConfigureAwait(false) is { } fault)
        {
            return new Brought(null, $"its bytes did not arrive: {fault}");
        }

        var files = new JsonArray(new JsonObject { ["id"] = file, ["title"] = title });
        var completed = await client.CallAsync(Methods.CompleteFile, new CallFields().With("files", files), cancellation, TimeSpan.Zero).ConfigureAwait(false);
        return completed is Done ? new Brought(file, "") : new Brought(null, FaultOf(completed));
    }

    private static string FaultOf(CallAnswer answer) => answer switch
    {
        Declined { Error: CallErrors.MissingScope } declined => $"{declined.Reason}: put what \"axisbot manifest slack\" prints into the app and install it again, or set Slack:Pictures to false",
        Declined declined => declined.Reason,
        TooMany => "too many calls",
        Lost lost => lost.Reason,
        NotSent not => $"it was not sent: {not.Reason}",
        _ => "Slack named no file",
    };

    /// <summary>Sends the bytes.</summary>
    /// <returns>Why they did not arrive; null where they did.</returns>
    private async Task<string?> SendAsync(string? address, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (Sending.OfSlack(address, settings.Api) is not { } uri)
        {
            return "their address is none of Slack's";
        }

        using var content = new ReadOnlyMemoryContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await Sending.AnswerAsync(PostAsync, Longest, time, cancellation).ConfigureAwait(false) switch
        {
            Lost lost => lost.Reason,
            NotSent not => not.Reason,
            _ => null,
        };

        async Task<CallAnswer> PostAsync(CancellationToken either)
        {
            using var response = await http.PostAsync(uri, content, either).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? new Done(default, []) : new Lost($"status {(int)response.StatusCode}");
        }
    }
}

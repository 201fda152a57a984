using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Calls;

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
    /// <returns>The id of the file; null where it could not be brought.</returns>
    public async Task<string?> BringAsync(string name, string title, string words, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var announced = await client.CallAsync(
            Methods.AnnounceFile,
            new CallFields().With("filename", name).With("length", bytes.Length.ToString(CultureInfo.InvariantCulture)).With("alt_txt", words),
            cancellation,
            TimeSpan.Zero).ConfigureAwait(false);
        if (announced is not Done done || done.Text("file_id") is not { } file || !await SendAsync(done.Text("upload_url"), bytes, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var files = new JsonArray(new JsonObject { ["id"] = file, ["title"] = title });
        var completed = await client.CallAsync(Methods.CompleteFile, new CallFields().With("files", files), cancellation, TimeSpan.Zero).ConfigureAwait(false);
        return completed is Done ? file : null;
    }

    private async Task<bool> SendAsync(string? address, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (Sending.OfSlack(address, settings.Api) is not { } uri)
        {
            return false;
        }

        using var late = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        using var content = new ReadOnlyMemoryContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        try
        {
            using var response = await http.PostAsync(uri, content, either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}

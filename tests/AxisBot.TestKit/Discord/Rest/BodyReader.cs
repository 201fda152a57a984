using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Reads what a request says: JSON, or a form whose parts come in any order.</summary>
internal static partial class BodyReader
{
    private const string PayloadPart = "payload_json";

    /// <summary>Reads it into the request.</summary>
    /// <exception cref="RestRefusal">It cannot be read.</exception>
    public static async Task ReadAsync(RestRequest request)
    {
        if (request.Bytes.Length > RequestReader.MostBytes)
        {
            throw RestRefusal.TooLarge();
        }

        if (request.Bytes.IsEmpty)
        {
            return;
        }

        var type = MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out var parsed) ? parsed : null;
        switch (type?.MediaType.Value)
        {
            case "application/json":
                request.Body = Parse(request.Bytes.Span);
                break;
            case "multipart/form-data" when type.Boundary.HasValue:
                await ReadFormAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).Value!);
                break;
            default:
                throw RestRefusal.InvalidForm(ErrorTree.Of("", "CONTENT_TYPE_INVALID", "Neither application/json nor multipart/form-data."));
        }
    }

    private static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json, null, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw new RestRefusal(400, 50109, "The request body contains invalid JSON.") { IsClientsFault = true };
        }
    }

    private static async Task ReadFormAsync(RestRequest request, string boundary)
    {
        var reader = new MultipartReader(boundary, new MemoryStream(request.Bytes.ToArray()));
        List<UploadedFile> files = [];
        List<string> parts = [];
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? "";
            using var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes);
            parts.Add(name);
            if (name == PayloadPart)
            {
                request.Body = Parse(bytes.ToArray());
            }
            else
            {
                files.Add(File(name, disposition, section.ContentType, bytes.ToArray()));
            }
        }

        request.Files = files;
        request.Parts = parts;
    }

    private static UploadedFile File(string part, ContentDispositionHeaderValue? disposition, string? contentType, byte[] bytes)
    {
        var number = FilePart().Match(part);
        if (!number.Success || disposition?.FileName.HasValue != true)
        {
            throw RestRefusal.InvalidForm(ErrorTree.Of(part, "MULTIPART_PART_UNKNOWN", $"The part \"{part}\" is neither {PayloadPart} nor a file."));
        }

        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value!;
        return new UploadedFile(int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)), contentType ?? "application/octet-stream", bytes);
    }

    [GeneratedRegex(@"^files\[(\d{1,2})\]$")]
    private static partial Regex FilePart();
}

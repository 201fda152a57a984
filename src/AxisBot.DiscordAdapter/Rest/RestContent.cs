using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>Writes requests and reads answers.</summary>
internal static class RestContent
{
    private const int MostBytes = 8 * 1024 * 1024;
    private const int LongestFields = 300;
    private const int Deepest = 12;
    private const string Json = "application/json";

    /// <summary>The request of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="token">The bot's token; null where it is not wanted.</param>
    public static HttpRequestMessage RequestOf(RestCall call, string? token)
    {
        var request = new HttpRequestMessage(call.Method, call.Path) { Content = ContentOf(call) };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
        }

        return request;
    }

    /// <summary>What was answered; the undefined element where nothing was, null where it cannot be read.</summary>
    public static async Task<JsonElement?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            using var all = new MemoryStream();
            var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                var part = new byte[16 * 1024];
                for (var read = await body.ReadAsync(part, cancellation).ConfigureAwait(false); read > 0; read = await body.ReadAsync(part, cancellation).ConfigureAwait(false))
                {
                    if (all.Length + read > MostBytes)
                    {
                        return null;
                    }

                    all.Write(part, 0, read);
                }
            }

            return all.Length == 0 ? default(JsonElement) : Parse(all.GetBuffer().AsMemory(0, (int)all.Length));
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>A refusal, with the fields that are wrong and none of their values.</summary>
    public static Declined DeclinedBy(int status, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return new Declined(status, 0);
        }

        var code = body.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var said) ? said : 0;
        var fields = body.TryGetProperty("errors", out var errors) ? string.Join(", ", FieldsIn(errors, "", 0)) : "";
        return new Declined(status, code, fields.Length > LongestFields ? fields[..LongestFields] : fields);
    }

    private static IEnumerable<string> FieldsIn(JsonElement errors, string path, int depth)
    {
        if (errors.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            yield break;
        }

        foreach (var member in errors.EnumerateObject())
        {
            if (member.Name == "_errors" && member.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var error in member.Value.EnumerateArray())
                {
                    yield return $"{path} {(error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var code) ? code.ToString() : "")}".Trim();
                }

                continue;
            }

            foreach (var field in FieldsIn(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", depth + 1))
            {
                yield return field;
            }
        }
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What Discord wants a type for even where nothing is in it.</summary>
    private static HttpContent? ContentOf(RestCall call)
    {
        if (call.Files.Count > 0)
        {
            return FormOf(call);
        }

        return call.Body is { } body ? JsonOf(body) : call.Method == HttpMethod.Get || call.Method == HttpMethod.Delete ? null : new StringContent("", Encoding.UTF8, Json);
    }

    private static StringContent JsonOf(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, Json);

    private static MultipartFormDataContent FormOf(RestCall call)
    {
        var form = new MultipartFormDataContent { { JsonOf(call.Body ?? new JsonObject()), "payload_json" } };
        for (var i = 0; i < call.Files.Count; i++)
        {
            var part = new ReadOnlyMemoryContent(call.Files[i].Bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue(call.Files[i].Type);
            form.Add(part, $"files[{i}]", call.Files[i].Name);
        }

        return form;
    }
}

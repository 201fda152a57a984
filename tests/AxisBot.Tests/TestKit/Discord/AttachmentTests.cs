using System.Text.Json.Nodes;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class AttachmentTests
{
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_parts_of_a_form_come_in_any_order(bool filesFirst)
    {
        await using var place = await Place.OpenAsync();
        using var form = RawRest.Form(Payload("chart.png", "A chart"), filesFirst, (0, "chart.png", [1, 2, 3]));

        var heard = await place.Rest.SendAsync("POST", place.Messages, form);

        var file = Assert.Single(place.Discord.Posts.All[0].Now.Attachments);
        Assert.Equal(("chart.png", "image/png", "A chart", 3), (file.Name, file.ContentType, file.Description, file.Bytes.Length));
        Assert.Equal(filesFirst ? ["files[0]", "payload_json"] : ["payload_json", "files[0]"], place.Discord.Requests.All[0].Parts);
        using var client = new HttpClient();
        Assert.Equal([1, 2, 3], await client.GetByteArrayAsync((string)heard.Json["attachments"]![0]!["url"]!));
    }

    [Theory]
    [InlineData(10 * Mebibyte, 200)]
    [InlineData((10 * Mebibyte) + 1, 413)]
    public async Task A_file_has_10_mebibytes_at_most(int bytes, int status)
    {
        await using var place = await Place.OpenAsync();
        using var form = RawRest.Form(Payload("a.png"), filesFirst: false, (0, "a.png", new byte[bytes]));

        Assert.Equal(status, (await place.Rest.SendAsync("POST", place.Messages, form)).Status);
    }

    [Theory]
    [InlineData(25 * Mebibyte, 200)]
    [InlineData((25 * Mebibyte) + 1, 413)]
    public async Task A_request_has_25_mebibytes_at_most(int bytes, int status)
    {
        await using var place = await Place.OpenAsync();
        using var empty = Three(0, 0, 0);
        var around = (int)empty.Headers.ContentLength!.Value;
        using var form = Three(10 * Mebibyte, 10 * Mebibyte, bytes - (20 * Mebibyte) - around);
        Assert.Equal(bytes, (int)form.Headers.ContentLength!.Value);

        var heard = await place.Rest.SendAsync("POST", place.Messages, form);

        Assert.Equal(status, heard.Status);
        Assert.Equal(status == 413 ? 40005 : null, (int?)heard.Json["code"]);
    }

    [Fact]
    public async Task An_attachment_without_its_file_is_refused_and_so_is_a_picture_without_its_attachment()
    {
        await using var place = await Place.OpenAsync();
        var picture = new JsonObject { ["embeds"] = new JsonArray(new JsonObject { ["image"] = new JsonObject { ["url"] = "attachment://b.png" } }) };
        using var wrong = RawRest.Form(picture, filesFirst: true, (0, "a.png", [1]));
        using var right = RawRest.Form(picture, filesFirst: true, (0, "b.png", [1]));

        Assert.Equal(50035, (await place.Rest.PostAsync(place.Messages, Payload("a.png"))).Error);
        Assert.Equal(50035, (await place.Rest.SendAsync("POST", place.Messages, wrong)).Error);
        Assert.Equal(200, (await place.Rest.SendAsync("POST", place.Messages, right)).Status);
    }

    [Fact]
    public async Task A_part_that_is_no_file_is_refused()
    {
        await using var place = await Place.OpenAsync();
        using var form = new MultipartFormDataContent { { RawRest.Json(new JsonObject { ["content"] = "x" }), "payload" } };

        Assert.Equal(50035, (await place.Rest.SendAsync("POST", place.Messages, form)).Error);
    }

    [Fact]
    public async Task An_edit_keeps_the_files_that_it_lists_and_drops_the_others()
    {
        await using var place = await Place.OpenAsync();
        using var form = RawRest.Form(new JsonObject { ["content"] = "x" }, filesFirst: false, (0, "a.png", [1]), (1, "b.png", [2]));
        var posted = await place.Rest.SendAsync("POST", place.Messages, form);
        var message = place.Discord.Posts.All[0];
        using var more = RawRest.Form(new JsonObject { ["content"] = "y" }, filesFirst: false, (0, "c.png", [3]));

        await place.Rest.SendAsync("PATCH", $"{place.Messages}/{message.Id}", more);
        await place.Rest.PatchAsync($"{place.Messages}/{message.Id}", new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["id"] = (string)posted.Json["attachments"]![1]!["id"]! }) });

        Assert.Equal(["a.png b.png", "a.png b.png c.png", "b.png"], message.Revisions.Select(revision => string.Join(' ', revision.Attachments.Select(file => file.Name))));
    }

    /// <summary>A form of three files of these lengths.</summary>
    private static MultipartFormDataContent Three(params int[] lengths)
    {
        var files = lengths.Select((length, i) => (i, $"{i}.png", new byte[length])).ToArray();
        return RawRest.Form(new JsonObject { ["content"] = "x" }, filesFirst: false, files);
    }

    private static JsonObject Payload(string name, string? description = null) => new()
    {
        ["content"] = "x",
        ["attachments"] = new JsonArray(new JsonObject { ["id"] = 0, ["filename"] = name, ["description"] = description ?? "words" }),
    };
}

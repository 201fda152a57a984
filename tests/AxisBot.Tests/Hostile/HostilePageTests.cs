using System.Text;
using System.Text.Json;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Hostile.Checks;
using AxisBot.Tests.Web;
using AxisBot.Web.Chat;
using AxisBot.Web.Serving;

namespace AxisBot.Tests.Hostile;

/// <summary>Hostile texts through every field and address of the page: it answers, and its markup stays its own.</summary>
public sealed class HostilePageTests
{
    private static readonly int Few = Breadth.Of(80, 20);

    [SharedFact]
    public async Task In_the_fields_of_a_form()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        foreach (var text in Payloads.ForEveryInput.Concat(Breadth.Spread(Payloads.All, 2 * Few)))
        {
            foreach (var fields in new (string, string)[][] { [("text", text), ("thread", text)], [("text", $"{new string('x', ChatForm.LongestText)}{text}")], [("action", text)], [("action", $"ask.{text}")] })
            {
                using var page = await TryPostAsync(site, fields);
                if (page is not null)
                {
                    await AssertOwnAsync(page, text);
                }
            }
        }
    }

    [SharedFact]
    public async Task In_the_stream_of_the_chat()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        foreach (var text in Payloads.ForEveryInput)
        {
            using var answer = await site.PostAsync("/chat", ("text", text));
            foreach (var line in (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] == '{'))
            {
                using var part = JsonDocument.Parse(line);
                Assert.Null(SafeMarkup.ForeignIn($"<html><body>{part.RootElement.GetProperty("content").GetString()}</body></html>"));
            }
        }
    }

    [SharedFact]
    public async Task In_addresses()
    {
        await using var site = await Site.OfAsync(Lake.Articles);
        foreach (var text in Payloads.ForEveryInput.Select(text => text[..Math.Min(text.Length, 500)]))
        {
            var part = Uri.EscapeDataString(text);
            foreach (var path in new[] { $"/suggest?text=%2Ffact%20{part}", $"/figures?party={part}&measure={part}&year={part}&kind={part}&sort={part}&order={part}", $"/digest?date={part}", $"/sources/{part}/1", $"/sources/north.txt/1?from={part}&length={part}" })
            {
                using var page = await site.GetAsync(path);
                await AssertOwnAsync(page, text);
            }
        }
    }

    [SharedFact]
    public async Task In_the_library()
    {
        var texts = Breadth.Spread(Payloads.Sharp, 2 * Few).Concat(Breadth.Spread(Payloads.Scripts, 2 * Few)).Select(text => text.ReplaceLineEndings(" ")).ToList();
        var body = string.Join('\n', texts.Select((text, i) => $"In {1900 + i} trade between Peru and Chile {text} was ${i + 2} billion, according to {text} of Lima."));
        var files = texts.Select((text, i) => ($"{i:000}.md", $"---\ntitle: {JsonSerializer.Serialize(text)}\npublisher: {JsonSerializer.Serialize(text)}\n---\n\n# {text}\n\n| {text.Replace('|', ' ')} | 2021 |\n|---|---|\n| tin of Peru | $3 million |\n"));
        await using var site = await Site.OfAsync(Some.Corpus([("all.txt", $"Trade\n{body}"), .. files]));

        foreach (var path in texts.Select((_, i) => $"/sources/{i:000}.md/1").Prepend("/sources/all.txt/9?from=3&length=40").Append("/sources").Append("/figures").Append("/figures?year=1950"))
        {
            using var page = await site.GetAsync(path);
            await AssertOwnAsync(page, path);
        }

        for (var year = 1900; year < 1900 + texts.Count; year += 7)
        {
            using var page = await site.PostAsync("/", ("text", $"How much was trade between Peru and Chile in {year}?"));
            await AssertOwnAsync(page, texts[year - 1900]);
        }
    }

    /// <summary>Sends a form; whoever sends more than may be sent can find the door closed before it is through, which is null.</summary>
    private static async Task<HttpResponseMessage?> TryPostAsync(Site site, (string, string)[] fields)
    {
        try
        {
            return await site.PostAsync("/", fields);
        }
        catch (HttpRequestException) when (fields.Sum(field => Encoding.UTF8.GetByteCount(Uri.EscapeDataString(field.Item2))) > KestrelBounds.MostBytes)
        {
            return null;
        }
    }

    private static async Task AssertOwnAsync(HttpResponseMessage page, string text)
    {
        Assert.True((int)page.StatusCode is 200 or 400 or 404 or 413 or 414, $"{page.StatusCode} for {text}");
        var body = await page.Content.ReadAsStringAsync();
        Assert.True(body.Length == 0 || page.Headers.GetValues("Content-Security-Policy").Single() == AxisBot.Web.Guarding.SafeHeaders.Policy, $"{page.StatusCode} for {text} is under no policy");
        if (page.Content.Headers.ContentType?.MediaType == "text/html")
        {
            var foreign = SafeMarkup.ForeignIn(body);
            Assert.True(foreign is null, $"{text}: {foreign}");
        }
    }
}

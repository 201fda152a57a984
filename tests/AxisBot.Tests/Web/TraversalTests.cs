using System.Collections.Concurrent;
using System.Text;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.Tests.Web.Wire;

namespace AxisBot.Tests.Web;

/// <summary>The lines of others that lead out of a folder, to another site or into headers, to every route, over a bare connection.</summary>
public sealed class TraversalTests : IDisposable
{
    private const string Canary = "canary-7d1f03c9e2";
    private const int AtOnce = 4;

    private static readonly byte[] CanaryBytes = Encoding.ASCII.GetBytes(Canary);
    private static readonly byte[] AccountBytes = "root:x:0:0:"u8.ToArray();

    /// <summary>Every route that reads something of a path or a query.</summary>
    private static readonly (string Before, string After)[] Routes =
    [
        ("/", ""), ("/sources/", ""), ("/sources/", "/2"), ("/sources/lake.txt/", ""), ("/sources/lake.txt/2?from=", ""), ("/assets/", ""), ("/health/", ""),
        ("/suggest?text=/fact%20", ""), ("/figures?party=", ""), ("/figures.csv?measure=", ""), ("/digest?date=", ""),
    ];

    /// <summary>The headers that the page sends. Any other has been brought in.</summary>
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Allow", "Cache-Control", "Connection", "Content-Disposition", "Content-Length", "Content-Security-Policy", "Content-Type", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Date", "Permissions-Policy", "Referrer-Policy", "Set-Cookie", "Transfer-Encoding", "X-Content-Type-Options",
    };

    private readonly string _outside = Directory.CreateTempSubdirectory("axisbot-outside-").FullName;

    public TraversalTests()
    {
        Directory.CreateDirectory(Library);
        File.WriteAllText(Path.Combine(_outside, "canary.txt"), Canary);
        foreach (var (name, text) in Lake.Articles)
        {
            File.WriteAllText(Path.Combine(Library, name), text);
        }
    }

    private string Library => Path.Combine(_outside, "library");

    [SharedFact]
    public async Task No_line_leads_out_of_the_library_or_to_another_site_or_into_the_headers()
    {
        var corpus = LibraryReader.ForFolder(Library).Read();
        await using var site = await Site.OfAsync(new StillLibrary(new LibrarySnapshot(new PassageIndex(corpus))));
        using var connection = new RawConnection(site.Address);
        var lines = HostileTargets.Lines(Path.Combine(_outside, "canary.txt").TrimStart('/'));

        var faults = await FaultsAsync(site.Address, lines, Routes);

        Assert.True(lines.Count > 1_600, $"there are only {lines.Count} lines");
        Assert.Empty(faults.Take(10));
        Assert.Equal(200, (await connection.GetAsync("/sources/lake.txt/2"u8.ToArray())).Status);
    }

    [SharedFact]
    public async Task The_same_lines_get_all_of_that_from_a_naive_server()
    {
        using var naive = new NaiveServer(Library);
        var lines = HostileTargets.Lines(Path.Combine(_outside, "canary.txt").TrimStart('/'));

        var faults = await FaultsAsync(naive.Address, lines, [("/", ""), ("/sources/", "")]);

        Assert.True(faults.Count(fault => fault.StartsWith("served", StringComparison.Ordinal)) > 100);
        Assert.True(faults.Count(fault => fault.StartsWith("led", StringComparison.Ordinal)) > 100);
        Assert.Contains(faults, fault => fault.StartsWith("brought in Set-Cookie", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    private static async Task<IReadOnlyCollection<string>> FaultsAsync(Uri address, IReadOnlyList<string> lines, IReadOnlyList<(string Before, string After)> routes)
    {
        var faults = new ConcurrentQueue<string>();
        var share = (lines.Count + AtOnce - 1) / AtOnce;
        await Task.WhenAll(lines.Chunk(share).Select(part => Task.Run(async () =>
        {
            using var connection = new RawConnection(address);
            foreach (var target in part.SelectMany(HostileTargets.Spellings).SelectMany(spelt => routes, Target))
            {
                var answer = await connection.GetAsync(target);
                if (FaultOf(answer) is { } fault)
                {
                    faults.Enqueue($"{fault} for {Encoding.UTF8.GetString(target)}");
                }
            }
        })));
        return faults;
    }

    /// <summary>A line in its place; one that begins with a slash is a whole path of its own.</summary>
    private static byte[] Target(byte[] spelt, (string Before, string After) route)
    {
        var before = route.Before == "/" && spelt[0] == '/' ? "" : route.Before;
        return [.. Encoding.ASCII.GetBytes(before), .. spelt, .. Encoding.ASCII.GetBytes(route.After)];
    }

    private static string? FaultOf(RawAnswer answer) => answer switch
    {
        { Status: >= 500 } => $"failed with {answer.Status}",
        _ when answer.Body.AsSpan().IndexOf(CanaryBytes) >= 0 || answer.Body.AsSpan().IndexOf(AccountBytes) >= 0 => "served what lies outside",
        _ when answer.Headers.FirstOrDefault(header => !OwnHeaders.Contains(header.Name)) is { Name: { } name } && name != "Location" => $"brought in {name}",
        _ when answer.Header("Set-Cookie") is { Length: > 0 } cookie && !cookie.StartsWith("axisbot-visitor=", StringComparison.Ordinal) => "brought in Set-Cookie",
        { Status: >= 300 and < 400 } => $"led to {answer.Header("Location")}",
        _ => null,
    };
}

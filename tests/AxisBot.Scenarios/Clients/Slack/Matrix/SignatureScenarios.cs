using System.Net;
using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.TestKit.Slack.Deliveries;

using Scenario = AxisBot.Scenarios.Clients.Matrix.Scenario<AxisBot.Scenarios.Clients.Slack.Matrix.Stage, AxisBot.Scenarios.Clients.Slack.Matrix.Rival>;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>Requests by HTTP that are not as Slack signs them. Each is tried beside one that is.</summary>
internal static class SignatureScenarios
{
    private static int requests;

    private const int BitsOfByte = 8;

    private static readonly TimeSpan Away = TimeSpan.FromMinutes(10);

    public static IEnumerable<Scenario> All
    {
        get
        {
            var stage = new Stage { IsByHttp = true };
            return
            [
                new("signature: bad", "401", stage, rival => RefusesAsync(rival, SignedRequest.Of(NewBody(), "another secret", rival.Slack.Clock.GetUtcNow()))),
                new("signature: ten minutes old", "401", stage, rival => RefusesAsync(rival, SignedAt(rival, -Away))),
                new("signature: ten minutes in the future", "401", stage, rival => RefusesAsync(rival, SignedAt(rival, Away)))
                {
                    Difference = "A request signed for later could be kept and used then: AxisBot looks at the time both ways, bolt only back.",
                },
                new("signature: one bit of a byte mutated, for each byte", "none is taken", stage, MutateAsync),
                new("signature: the same request once more", "200, then 401", stage, ReplayAsync)
                {
                    Difference = "Slack signs anew when it tells again, so the same signature is somebody else's copy: AxisBot remembers signatures while they would be good, bolt does not.",
                },
            ];
        }
    }

    /// <summary>Another each time: within a second, the same would be signed the same.</summary>
    private static string NewBody() => $$"""{"type":"url_verification","challenge":"{{Interlocked.Increment(ref requests):0000}}"}""";

    private static SignedRequest SignedAt(Rival rival, TimeSpan away) => SignedRequest.Of(NewBody(), rival.Slack.App.SigningSecret, rival.Slack.Clock.GetUtcNow() + away);

    private static async Task<Seen> RefusesAsync(Rival rival, SignedRequest request)
    {
        var (status, good) = (await StatusAsync(rival, request), await StatusAsync(rival, rival.Http.Sign(NewBody())));
        return new Seen($"{status:d}", status == HttpStatusCode.Unauthorized && good == HttpStatusCode.OK);
    }

    private static async Task<Seen> MutateAsync(Rival rival)
    {
        var good = rival.Http.Sign(NewBody());
        var taken = 0;
        for (var at = 0; at < good.Body.Length; at++)
        {
            taken += await StatusAsync(rival, good.WithBodyBitFlipped(at * BitsOfByte + at % BitsOfByte)) == HttpStatusCode.Unauthorized ? 0 : 1;
        }

        var status = await StatusAsync(rival, good);
        return new Seen($"{taken} of {good.Body.Length} taken", taken == 0 && status == HttpStatusCode.OK);
    }

    private static async Task<Seen> ReplayAsync(Rival rival)
    {
        var request = rival.Http.Sign(NewBody());
        var (first, again) = (await StatusAsync(rival, request), await StatusAsync(rival, request));
        return new Seen($"{first:d}, then {again:d}", (first, again) == (HttpStatusCode.OK, HttpStatusCode.Unauthorized));
    }

    private static async Task<HttpStatusCode> StatusAsync(Rival rival, SignedRequest request)
    {
        using var response = await rival.Http.SendAsync(request);
        return response.StatusCode;
    }
}

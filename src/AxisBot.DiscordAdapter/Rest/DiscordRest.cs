using System.Net;
using System.Reflection;
using System.Text.Json;
using AxisBot.DiscordAdapter.Health;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>
/// Speaks with Discord's REST: one try for each call, within all limits that Discord tells of and one of our own. Whether to try again is
/// for the caller. Its answers never hold anybody's words, and it logs routes and no paths, since these may hold tokens.
/// </summary>
internal sealed partial class DiscordRest : IDisposable
{
    private const string Version = "v10/";

    private static readonly string CeilingReached =
        $"it has taken {InvalidRequests.Most} requests of the last ten minutes for invalid (401, 403 or 429), and bans an address that goes on so; run \"axisbot doctor\", which names the permissions that are missing, and look whether another program uses the same token";

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WithoutToken = TimeSpan.FromMinutes(5);

    private readonly HttpClient _client;
    private readonly RateBuckets _buckets;
    private readonly RateBucket _all;
    private readonly AddressBan _ban;
    private readonly GlobalLimit _global;
    private readonly InvalidRequests _invalid;
    private readonly DiscordHealth _health;
    private readonly DiscordMeters _meters;
    private readonly TimeProvider _time;
    private readonly ILogger<DiscordRest> _log;
    private readonly string _token;
    private long _ceilingTold; // until when, in ticks

    public DiscordRest(DiscordSettings settings, InvalidRequests invalid, DiscordHealth health, DiscordMeters meters, TimeProvider time, ILogger<DiscordRest> log)
    {
        (_invalid, _health, _meters, _time, _log, _token) = (invalid, health, meters, time, log, settings.Token);
        (_buckets, _all, _ban, _global) = (new RateBuckets(time), new RateBucket(time), new AddressBan(time), new GlobalLimit(time));
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            BaseAddress = new Uri(settings.Api.AbsoluteUri.TrimEnd('/') + "/" + Version),
            Timeout = Timeout.InfiniteTimeSpan, // each call has a deadline of its own, by the clock that was handed in
        };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", AgentOf(settings));
    }

    /// <summary>Makes a request, or says why it is not made now.</summary>
    /// <exception cref="OperationCanceledException">Whoever called gave up.</exception>
    public async Task<RestAnswer> SendAsync(RestCall call, CancellationToken cancellation)
    {
        var bucket = _buckets.Of(call);
        var isIn = await bucket.EnterAsync(call.Patience, cancellation).ConfigureAwait(false);
        if (isIn && _buckets.Of(call) is var shared && shared != bucket)
        {
            bucket.Leave(); // while it waited, it was learnt that others are counted with it
            bucket = shared;
            isIn = await bucket.EnterAsync(call.Patience, cancellation).ConfigureAwait(false);
        }

        if (!isIn)
        {
            return Counted(call, new Later(bucket.Wait > Short ? bucket.Wait : Short, "others are before it"));
        }

        try
        {
            return Counted(call, await InTurnAsync(call, bucket, cancellation).ConfigureAwait(false));
        }
        finally
        {
            bucket.Leave();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _all.Dispose();
    }

    private static string AgentOf(DiscordSettings settings)
    {
        var version = typeof(DiscordRest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        return $"DiscordBot ({settings.Home?.AbsoluteUri ?? "https://axisbot.example/"}, {version})";
    }

    private RestAnswer Counted(RestCall call, RestAnswer answer)
    {
        _meters.Requested(call, answer);
        return answer;
    }

    private async Task<RestAnswer> InTurnAsync(RestCall call, RateBucket bucket, CancellationToken cancellation)
    {
        if (!call.IsOfInteraction && _health.IsTokenRefused)
        {
            return new Later(WithoutToken, "the token was refused");
        }

        var wait = ClosedFor(call, bucket);
        if (wait > call.Patience)
        {
            return new Later(wait, "a limit is used up");
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _time, cancellation).ConfigureAwait(false);
        }

        while (!call.IsOfInteraction && _global.Take() is { Ticks: > 0 } pause)
        {
            await Task.Delay(pause, _time, cancellation).ConfigureAwait(false);
        }

        if (await _invalid.LeaveAsync(cancellation).ConfigureAwait(false) is { } closed)
        {
            return closed.IsCeiling ? AtCeiling(closed.Wait) : new Later(closed.Wait, "too many requests are on their way");
        }

        var isInvalid = false;
        try
        {
            var (answer, wasInvalid) = await RequestAsync(call, bucket, cancellation).ConfigureAwait(false);
            isInvalid = wasInvalid;
            return answer;
        }
        finally
        {
            await _invalid.ArrivedAsync(isInvalid).ConfigureAwait(false);
        }
    }

    /// <summary>How long it is until no limit keeps a call.</summary>
    private TimeSpan ClosedFor(RestCall call, RateBucket bucket)
    {
        var (own, ban, all) = (bucket.Wait, _ban.Wait, call.IsOfInteraction ? TimeSpan.Zero : _all.Wait);
        var longer = own > ban ? own : ban;
        return all > longer ? all : longer;
    }

    private async Task<(RestAnswer Answer, bool IsInvalid)> RequestAsync(RestCall call, RateBucket bucket, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(call.Deadline, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using var request = RestContent.RequestOf(call, call.IsOfInteraction ? null : _token);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            _buckets.Learn(call, bucket, response.Headers);
            var body = await RestContent.ReadAsync(response, either.Token).ConfigureAwait(false);
            return (Judge(call, bucket, response, body), IsInvalid(response));
        }
        catch (HttpRequestException failure)
        {
            return (OutcomeOf(failure), false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new Lost("there was no answer in time"), false);
        }
    }

    /// <summary>Only where no connection came about, nothing can have been carried out.</summary>
    private static RestAnswer OutcomeOf(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? new Later(Short, "Discord cannot be reached")
            : new Lost($"the answer was lost ({failure.HttpRequestError})");

    private static bool IsInvalid(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (response.StatusCode == HttpStatusCode.TooManyRequests && RateBuckets.Value(response.Headers, "X-RateLimit-Scope") != "shared");

    private RestAnswer Judge(RestCall call, RateBucket bucket, HttpResponseMessage response, JsonElement? body)
    {
        var status = (int)response.StatusCode;
        switch (status)
        {
            case >= 200 and < 300:
                _ban.Forget();
                return body is { } said ? new Done(said) : new Lost("the answer cannot be read");
            case 429:
                return Limited(call, bucket, response, body ?? default);
            case 401 when !call.IsOfInteraction:
                _health.RefuseToken();
                return new Later(WithoutToken, "the token was refused");
            case >= 500 or 408:
                return new Lost($"Discord says {status}");
            default:
                return RestContent.DeclinedBy(status, body ?? default);
        }
    }

    private Later Limited(RestCall call, RateBucket bucket, HttpResponseMessage response, JsonElement body)
    {
        if (RetryAfter.Of(response.Headers, body) is not { } wait)
        {
            return Banned(call, RetryAfter.SecondsOf(RateBuckets.Value(response.Headers, "Retry-After")));
        }

        var isGlobal = response.Headers.Contains("X-RateLimit-Global") || RateBuckets.Value(response.Headers, "X-RateLimit-Scope") == "global" || body.Truth("global");
        if (isGlobal)
        {
            _all.Close(wait);
        }
        else
        {
            _buckets.Close(call, bucket, wait);
        }

        Refused(call, wait, isGlobal);
        return new Later(wait, "a limit is used up");
    }

    /// <summary>Cloudflare has answered in Discord's stead. That is told once for all that were on their way.</summary>
    private Later Banned(RestCall call, double? said)
    {
        var (wait, hasBegun) = _ban.Meet(said);
        var until = _time.GetUtcNow() + wait;
        var why = $"Cloudflare has answered {call} with 429 and bans the address of this machine; look above in the log which requests were refused, and whether another program here asks Discord too often";
        _health.Hold(why, until);
        if (hasBegun)
        {
            Held(until, why);
        }

        return new Later(wait, "the address of this machine is banned for a while");
    }

    /// <summary>One more invalid request would be too many. The window slides, so that a storm reaches the ceiling again and again: it is told once in a window.</summary>
    private Later AtCeiling(TimeSpan wait)
    {
        var now = _time.GetUtcNow();
        _health.Hold(CeilingReached, now + wait);
        var told = Volatile.Read(ref _ceilingTold);
        if (now.UtcTicks >= told && Interlocked.CompareExchange(ref _ceilingTold, (now + InvalidRequests.Window).UtcTicks, told) == told)
        {
            Held(now + wait, CeilingReached);
        }

        return new Later(wait, "too many requests were invalid");
    }

    [LoggerMessage(1, LogLevel.Warning, "{Call} has met a limit and is left alone for {Wait} (all requests: {IsGlobal})")]
    private partial void Refused(RestCall call, TimeSpan wait, bool isGlobal);

    [LoggerMessage(2, LogLevel.Error, "Nothing is sent to Discord until {Until}: {Why}")]
    private partial void Held(DateTimeOffset until, string why);
}

using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Answers requests: turns away, counts, reads, and hands on to the route.</summary>
internal sealed class RestServer(LoopbackDiscord home)
{
    private readonly AnswerWriter _writer = new(home.Time, home.Closing);
    private readonly RateBuckets _buckets = new(home.Settings, home.Time);
    private readonly RestGate _gate = new(home);
    private readonly IReadOnlyList<Route> _routes = Routes.All();

    public async Task HandleAsync(HttpContext context)
    {
        var request = await RequestReader.ReadAsync(context, home.Time);
        home.Requests.Add(request);
        var fault = home.Faults.Take(request);
        var answer = fault?.Arrival == Arrival.LostBefore ? new RestAnswer(0) : await AnswerAsync(request, fault);
        if (answer.Status > 0)
        {
            Note(request, answer);
        }

        try
        {
            await _writer.WriteAsync(context, answer, fault);
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // nobody waits for the rest, or it was never to come
        }
    }

    private void Note(RestRequest request, RestAnswer answer)
    {
        request.Status = answer.Status;
        request.Answer = answer.Content;
        request.AnsweredAt = home.Time.GetUtcNow();
        lock (home.Gate)
        {
            if (answer.IsInvalid)
            {
                home.Ceilings.CountInvalid();
            }
        }

        home.Answered.Add(request);
    }

    private async Task<RestAnswer> AnswerAsync(RestRequest request, RestFault? fault)
    {
        try
        {
            return await DecideAsync(request, fault);
        }
        catch (RestRefusal refusal)
        {
            return Refused(request, refusal);
        }
    }

    private RestAnswer Refused(RestRequest request, RestRefusal refusal)
    {
        if (refusal.IsClientsFault)
        {
            home.Complain($"{request.Method} {request.Path}", refusal.Answer.Content!);
        }

        return refusal.Answer;
    }

    private async Task<RestAnswer> DecideAsync(RestRequest request, RestFault? fault)
    {
        if (_gate.TurnAway(request) is { } turnedAway)
        {
            return turnedAway;
        }

        var (route, values) = Find(request);
        if (fault is { Instead: { } instead, IsDoneAllTheSame: false })
        {
            return instead;
        }

        IReadOnlyDictionary<string, string> headers;
        lock (home.Gate)
        {
            if (_gate.Refuse(request, route) is { } refused)
            {
                return refused;
            }

            (headers, var wait) = route.Bucket == BucketNames.None ? (new Dictionary<string, string>(), null) : _buckets.Take(route.Bucket, Route.ResourceOf(values));
            if (wait is { } time)
            {
                return With(RateLimited.User(time), headers);
            }
        }

        var done = await HandleAsync(request, route, values);
        return fault?.Instead ?? With(done, headers);
    }

    private async Task<RestAnswer> HandleAsync(RestRequest request, Route route, IReadOnlyDictionary<string, string> values)
    {
        try
        {
            await BodyReader.ReadAsync(request);
            lock (home.Gate)
            {
                return route.Handle(new RestCall(home, request, values));
            }
        }
        catch (RestRefusal refusal)
        {
            return Refused(request, refusal);
        }
    }

    private (Route Route, IReadOnlyDictionary<string, string> Values) Find(RestRequest request)
    {
        var matches = _routes.Select(route => (Route: route, Values: route.Match(request.Path))).Where(match => match.Values is not null).ToList();
        if (matches.Count == 0)
        {
            throw new RestRefusal(404, 0, "404: Not Found") { IsClientsFault = true };
        }

        var (found, values) = matches.FirstOrDefault(match => match.Route.Method == request.Method);
        return found is null ? throw new RestRefusal(405, 0, "405: Method Not Allowed") { IsClientsFault = true } : (found, values!);
    }

    private static RestAnswer With(RestAnswer answer, IReadOnlyDictionary<string, string> headers) =>
        answer with { Headers = new Dictionary<string, string>(answer.Headers.Concat(headers)) };
}

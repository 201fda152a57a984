using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Calls;

/// <summary>Answers a call: is there such a method, is the token good for it, are there calls left, and what it does.</summary>
internal sealed class ApiDesk(SlackApp app, RateLimits limits, Journal journal, IEnumerable<IMethods> methods)
{
    private const string PostMessage = "chat.postMessage";

    private readonly Dictionary<string, Method> _methods = methods.SelectMany(some => some.All).ToDictionary(method => method.Name);

    public ApiAnswer Answer(string name, ReadArguments read, string? token, bool isInHeader)
    {
        if (!_methods.TryGetValue(name, out var method))
        {
            journal.Surprise($"There is no method {name}.");
            return ApiAnswer.Error("unknown_method");
        }

        var arguments = new Arguments(read.Raw);
        var answer = (read.Error is null ? null : ApiAnswer.Error(read.Error))
            ?? RefuseToken(method, token, isInHeader)
            ?? RefuseHaste(method, arguments)
            ?? RefuseScope(method)
            ?? (token == app.AppToken && method.RunForApp is { } run ? run : method.Run)(arguments);
        return answer.Warned(read.Warning);
    }

    private ApiAnswer? RefuseToken(Method method, string? token, bool isInHeader)
    {
        var isApp = token == app.AppToken;
        if (token is null || (method.Token == TokenKind.App && !isInHeader))
        {
            return ApiAnswer.Error("not_authed");
        }

        if (!isApp && token != app.BotToken)
        {
            return ApiAnswer.Error("invalid_auth");
        }

        if (app.TokensRefused is { } reason)
        {
            return ApiAnswer.Error(reason);
        }

        var isWrongKind = method.Token == (isApp ? TokenKind.Bot : TokenKind.App);
        return isWrongKind ? ApiAnswer.Error("not_allowed_token_type") : null;
    }

    private ApiAnswer? RefuseHaste(Method method, Arguments arguments)
    {
        var wait = limits.Take(method.Name, method.Tier, arguments.Text(method.ChannelArgument))
            ?? (method.Name == PostMessage ? limits.Take("chat.postMessage of all channels", Tier.WholeWorkspace, null) : null);
        return wait is { } seconds ? ApiAnswer.TooMany(seconds) : null;
    }

    private ApiAnswer? RefuseScope(Method method)
    {
        var provided = method.Token == TokenKind.App ? app.AppScopes : app.Scopes;
        return method.AnyScopeOf.Length == 0 || method.AnyScopeOf.Any(provided.Contains)
            ? null
            : ApiAnswer.MissingScope(method.AnyScopeOf[0], provided);
    }
}

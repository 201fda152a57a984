using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using AxisBot.Answering.Writing;

namespace AxisBot.Models.Wires;

/// <summary>Says what it means when something is thrown on the way. The exceptions of clients hold words of the endpoint, so none is passed on.</summary>
internal static class Troubles
{
    /// <summary>What an exception means.</summary>
    /// <param name="thrown">What was caught.</param>
    /// <param name="watch">What was seen on the wire.</param>
    /// <param name="settings">Whom we asked.</param>
    public static CallFault Of(Exception thrown, ReplyWatch watch, ModelSettings settings)
    {
        if (watch.Fault is { } seen)
        {
            return seen;
        }

        var causes = Causes(thrown).ToList();
        return causes.OfType<CallFault>().FirstOrDefault()
            ?? (causes.Any(cause => cause is AuthenticationException) ? Unreachable(settings, "its certificate is not trusted, or it does not speak TLS; look at Model:Endpoint", isPassing: false)
            : causes.OfType<HttpRequestException>().FirstOrDefault() is { } failure && !watch.HasBegun ? OfConnection(failure, causes, settings)
            : causes.Any(cause => cause is HttpRequestException or IOException or SocketException) ? Broken(settings)
            : causes.Any(cause => cause is JsonException or FormatException or InvalidOperationException or KeyNotFoundException) || watch.HasBegun ? CallFault.Garbled("its reply cannot be read")
            : new CallFault(WriterFault.Broken, $"the call to {settings.Place} failed ({thrown.GetType().Name})"));
    }

    private static CallFault OfConnection(HttpRequestException failure, List<Exception> causes, ModelSettings settings) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Unreachable(settings, "there is no host of this name, or no network; look at Model:Endpoint", isPassing: true),
        HttpRequestError.SecureConnectionError => Unreachable(settings, "no safe connection comes about; look at Model:Endpoint", isPassing: false),
        HttpRequestError.ProxyTunnelError => Unreachable(settings, "the proxy does not let us through", isPassing: true),
        _ when causes.OfType<SocketException>().Any(cause => cause.SocketErrorCode == SocketError.ConnectionRefused) => Unreachable(settings, "nothing listens there; is it running?", isPassing: true),
        HttpRequestError.ConnectionError => Unreachable(settings, "there is no connection", isPassing: true),
        _ => Broken(settings),
    };

    private static CallFault Unreachable(ModelSettings settings, string why, bool isPassing) =>
        new(WriterFault.Unreachable, $"{settings.Place} cannot be reached: {why}") { IsPassing = isPassing };

    private static CallFault Broken(ModelSettings settings) => new(WriterFault.Broken, $"{settings.Place} hung up; try again in a moment") { IsPassing = true };

    private static IEnumerable<Exception> Causes(Exception thrown)
    {
        for (var cause = thrown; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
            if (cause is AggregateException { InnerExceptions: { Count: > 1 } several })
            {
                foreach (var one in several.Skip(1))
                {
                    yield return one;
                }
            }
        }
    }
}

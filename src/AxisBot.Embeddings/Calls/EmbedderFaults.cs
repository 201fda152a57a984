using System.ClientModel.Primitives;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Authentication;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Embeddings.Calls;

/// <summary>Says in words what a call that brought no vectors means, and what to do. Nothing of the body is told: it may repeat what was asked.</summary>
internal static class EmbedderFaults
{
    private const string RetryAfter = "Retry-After";

    /// <summary>What a reply means that is no success.</summary>
    public static EmbedderException Of(PipelineResponse response, TimeProvider time)
    {
        var (fault, words) = response.Status switch
        {
            401 or 403 => (EmbedderFault.NotAdmitted, "it does not let AxisBot in; look after Embeddings:Key"),
            404 or 405 => (EmbedderFault.NotAdmitted, "it knows no such address or model; look after Embeddings:Endpoint and Embeddings:Model"),
            408 or 504 => (EmbedderFault.Late, "it was too slow for itself"),
            429 => (EmbedderFault.Busy, "it has too much to do, or the quota is used up"),
            >= 300 and < 400 => (EmbedderFault.NotAdmitted, "it points to another address; write that one as Embeddings:Endpoint"),
            >= 400 and < 500 => (EmbedderFault.NotAdmitted, "it refuses what it is asked; look whether Embeddings:Model is a model for embeddings"),
            _ => (EmbedderFault.Broken, "it failed on its side"),
        };
        return new EmbedderException(fault, string.Create(CultureInfo.InvariantCulture, $"{words} (HTTP {response.Status})")) { RetryAfter = WaitOf(response, time) };
    }

    /// <summary>Why nothing came.</summary>
    public static string WhyUnreachable(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationException:
                    return "its certificate is not trusted";
                case HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }:
                    return "there is no such host; look after Embeddings:Endpoint";
                case HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }:
                    return "nothing listens there; look whether it runs, and after Embeddings:Endpoint";
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return "it broke off in the middle of its reply";
            }
        }

        return "it cannot be reached, or broke off";
    }

    private static TimeSpan? WaitOf(PipelineResponse response, TimeProvider time)
    {
        if (!response.Headers.TryGetValue(RetryAfter, out var text) || !RetryConditionHeaderValue.TryParse(text, out var wait))
        {
            return null;
        }

        var span = wait.Delta ?? wait.Date - time.GetUtcNow();
        return span > TimeSpan.Zero ? span : null;
    }
}

using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;

namespace AxisBot.Models.Wires;

/// <summary>Opens the client of a provider. Key and address are always handed over, so that no client looks for them in the environment; none tries again by itself.</summary>
internal static class Clients
{
    /// <summary>What a client is given where there is no key; <see cref="ReplyWatch"/> sends nothing in its place.</summary>
    private const string NoKey = "none";

    /// <summary>Longer than any budget: the time is ours to keep.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromHours(1);

    /// <summary>Opens it over a connection.</summary>
    public static IChatClient Open(ModelSettings settings, HttpClient http) => settings.Provider switch
    {
        ModelProvider.OpenAI => new OpenAIClient(new ApiKeyCredential(settings.Key ?? NoKey), new OpenAIClientOptions
        {
            Endpoint = settings.Address,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Patient,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        }).GetChatClient(settings.Name).AsIChatClient(),
        ModelProvider.Anthropic => new AnthropicClient
        {
            ApiKey = settings.Key ?? NoKey,
            AuthToken = null,
            BaseUrl = settings.Address.AbsoluteUri.TrimEnd('/'),
            HttpClient = http,
            MaxRetries = 0,
            Timeout = Patient,
        }.AsIChatClient(settings.Name, settings.Tokens),
        _ => throw new InvalidOperationException("There is no model."),
    };
}

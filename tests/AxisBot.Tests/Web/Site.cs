using System.Net;
using AxisBot.Answering.Writing;
using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Threads;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Libraries;
using AxisBot.Web;
using AxisBot.Web.Serving;
using AxisBot.Web.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Web;

/// <summary>The page, served for real on the loopback, over a few invented articles.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>A machine that has much else to do must not be taken for a slow visitor.</summary>
    private static readonly Patience Boundless = new() { Head = TimeSpan.FromMinutes(5), Grace = TimeSpan.FromMinutes(5), Idle = TimeSpan.FromMinutes(5) };

    private readonly WebServer _server;

    private Site(WebServer server)
    {
        _server = server;
        Client = NewClient();
    }

    /// <summary>A visitor's browser: it keeps cookies, and does not follow where it is sent.</summary>
    public HttpClient Client { get; }

    public Uri Address => _server.Address;

    public static Task<Site> OfAsync(params (string Name, string Text)[] articles) => OfAsync(Some.Corpus(articles));

    public static Task<Site> OfAsync(Corpus corpus, WebSettings? settings = null, ILoggerProvider? logs = null, Patience? patience = null, TimeProvider? time = null, AnswerEditor? editor = null) =>
        OfAsync(new StillLibrary(new LibrarySnapshot(new PassageIndex(corpus))), settings, logs, patience, time, editor);

    /// <summary>Serves a library that may never be read.</summary>
    public static async Task<Site> OfAsync(ICurrentLibrary library, WebSettings? settings = null, ILoggerProvider? logs = null, Patience? patience = null, TimeProvider? time = null, AnswerEditor? editor = null)
    {
        var chosen = (settings ?? new WebSettings()) with { Port = 0 };
        var server = WebServer.Build(chosen, services =>
        {
            services.AddSingleton(patience ?? Boundless).AddSingleton(time ?? TimeProvider.System).AddSingleton<ISourceLinks>(new PublicLinks(chosen));
            if (editor is not null)
            {
                services.AddSingleton(editor);
            }

            AddConversations(services.AddSingleton(library));
            if (logs is not null)
            {
                services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
            }
        });
        await server.StartAsync(CancellationToken.None);
        return new Site(server);
    }

    /// <summary>Another visitor.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public Task<string> ReadAsync(string path) => Client.GetStringAsync(path);

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path);

    /// <summary>Sends a form, as a browser without scripts does.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        Client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Asks, and reads the page that answers as a person does: its entities decoded.</summary>
    public async Task<string> AskAsync(string text, string thread = "")
    {
        var response = await PostAsync("/", ("text", text), ("thread", thread));
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
    }

    /// <summary>The conversations behind the page.</summary>
    private static void AddConversations(IServiceCollection services) => services
        .AddLogging()
        .AddConversations(new ConversationSettings { QuestionsPerHour = 1_000_000 })
        .AddSingleton<ICommand, EchoCommand>();
}

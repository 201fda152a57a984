using AxisBot.Conversations;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.InMemory;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Conversations.Posting;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Tests.Conversations;

/// <summary>A desk where commands are given, over a library of invented affairs.</summary>
internal sealed class Desk : ICurrentLibrary
{
    private const string Lake = """
        ---
        title: Across the lake
        publisher: The Puno Courier
        published: 2022-06-01
        ---

        # Across the lake

        Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021, according to the customs house of Puno.

        Peru exported 120,000 tonnes of zinc to Bolivia in 2022.

        The ferry of Puno, which Peru and Bolivia share, was opened on 14 May 2018. Bolivia opened the bridge of Desaguadero in August 2015.

        Exports of Peru to Chile were $900 million in 2021.
        """;

    private const string Bank = """
        The bank of the lake
        Trade between Peru and Bolivia was $3 billion in 2021.
        In 2021 Bolivia's imports of oil from Peru were 30,000 barrels per day.
        Exports of Peru to Chile fell by 12% in 2020.
        """;

    private static readonly Lazy<LibrarySnapshot> Shared = new(() => new LibrarySnapshot(new PassageIndex(Some.Corpus(("lake.md", Lake), ("bank.txt", Bank)))));

    private readonly ServiceProvider _services;

    public Desk()
        : this(Shared.Value)
    {
    }

    public Desk(LibrarySnapshot library)
    {
        Now = library;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ICurrentLibrary>(this)
            .AddLogging()
            .AddSingleton<IFeedback>(Opinions)
            .AddSingleton<IForgetting>(Opinions)
            .AddSingleton<IChannelSettings>(new ChannelsInMemory(new ConversationSettings()))
            .AddSingleton<IDigestSubscriptions, SubscriptionsInMemory>()
            .AddSingleton<IDigestIssues, PastInMemory>()
            .AddSingleton<IStateHealth, StateInMemory>()
            .AddSingleton<IDeliveryCounts, NothingToDeliver>()
            .AddSingleton(new Surfaces([new StillSurface("web")]))
            .AddCommands()
            .BuildServiceProvider();
    }

    public string Name => "invented affairs";

    public LibrarySnapshot Now { get; }

    public Corpus Corpus => Now.Corpus;

    /// <summary>Its figures, as a digest remembers them.</summary>
    public DigestPast Known => new() { Known = KnownFigure.Of(Corpus.Ledger) };

    public FakeTime Time { get; } = new();

    public Ledgers Opinions { get; } = new();

    public CommandBook Book => _services.GetRequiredService<CommandBook>();

    public TypedCommands Typed => _services.GetRequiredService<TypedCommands>();

    /// <summary>The card of the status, with something to deliver.</summary>
    public Card Status() => StatusCard.Of(Corpus, Name, "1.2.3", new StateInMemory(), (7, 2), new DeliveryCounts(1, new PostCounts(2, 1, 340, 1, 3), 12));

    public static Desk Over(params (string Name, string Text)[] articles) => new(new LibrarySnapshot(new PassageIndex(Some.Corpus(articles))));

    public CommandScene Scene(bool isManager = false) => new(
        Now, new Place("web", "", "news", null, PlaceKind.Channel), new Person("amina", isManager), ChannelSettings.Default, []);

    /// <summary>What a typed command shows; fails where it is none.</summary>
    public IReadOnlyList<Card> Cards(string typed, bool isManager = false)
    {
        var read = Typed.Read($"/{typed}");
        var command = read?.Command ?? throw new ArgumentException($"“{typed}” was not read: {read?.Complaint ?? "no command"}", nameof(typed));
        return command.RunAsync(read.Arguments, Scene(isManager), CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>What a button of a figure shows.</summary>
    public IReadOnlyList<Card> Press(CardActionKind kind, string subject) =>
        _services.GetRequiredService<IFigureActions>().ShowAsync(kind, subject, Scene(), CancellationToken.None).GetAwaiter().GetResult();

    public Card Card(string typed, bool isManager = false) => Cards(typed, isManager)[0];

    public string Text(string typed, bool isManager = false) => string.Join("\n\n---\n\n", Cards(typed, isManager).Select(CardText.Write));

    /// <summary>Keeps what it is told in a list.</summary>
    internal sealed class Ledgers : IFeedback, IForgetting
    {
        public List<(string Surface, string Person)> Forgotten { get; } = [];

        public int Remembered { get; set; } = 3;

        public Task KeepAsync(Opinion opinion, CancellationToken cancellation) => throw new InvalidOperationException("No command keeps opinions.");

        public Task<(int Helpful, int NotHelpful)> CountAsync(CancellationToken cancellation) => Task.FromResult((7, 2));

        public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
        {
            Forgotten.Add((surface, person.Id));
            return Task.FromResult(Remembered);
        }
    }
}

using AxisBot.Conversations;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;
using AxisBot.TestKit;
using AxisBot.Tests.Answering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Conversations.Talking;

/// <summary>All of conversations over invented articles, with a clock that the test moves, and people who talk.</summary>
internal sealed class Talk : IDisposable
{
    public const string TradeIn2021 = "How much was trade between Peru and Bolivia in 2021?";
    public const string AnswerOf2021 = "$3.2 billion";
    public const string ZincIn2022 = "How much zinc did Peru export to Bolivia in 2022?";

    public static readonly Place Channel = new("party line", "T1", "C1", "1", PlaceKind.Channel);
    public static readonly Place Direct = new("party line", "T1", "D1", null, PlaceKind.Direct);
    public static readonly Person Ana = new("ana");
    public static readonly Person Ben = new("ben");

    private readonly ServiceProvider _given;
    private int _messages;

    public Talk(ConversationSettings? settings = null, params ICommand[] commands)
        : this(settings ?? new ConversationSettings(), services => Array.ForEach(commands, command => services.AddSingleton(command)))
    {
    }

    public Talk(ConversationSettings settings, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton<ICurrentLibrary>(Library);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        add(services);
        _given = services.AddConversations(settings).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTime Time { get; } = new();

    public LogBook Log { get; } = new();

    public ChangingLibrary Library { get; } = new();

    public Responder Responder => Get<Responder>();

    public IThreadMemory Memory => Get<IThreadMemory>();

    public IFeedback Feedback => Get<IFeedback>();

    public IGivenAnswers Answers => Get<IGivenAnswers>();

    public T Get<T>()
        where T : notnull => _given.GetRequiredService<T>();

    /// <summary>Somebody's words; to AxisBot by name unless told otherwise.</summary>
    public WrittenMessage Words(string text, Person? author = null, Place? place = null, bool mention = true, string? id = null) =>
        new(id is null ? NextId() : new MessageId("party line", id), place ?? Channel, author ?? Ana, Time.GetUtcNow(), text, mention);

    public EditedMessage Edit(MessageId changed, string text, bool mention = true) => new(NextId(), Channel, Ana, Time.GetUtcNow(), changed, text, mention);

    public RemovedMessage Removal(MessageId removed) => new(NextId(), Channel, Ana, Time.GetUtcNow(), removed);

    public CommandCall Call(string command, Person? author = null, Place? place = null, params (string Name, string Value)[] arguments) =>
        new(NextId(), place ?? Channel, author ?? Ana, Time.GetUtcNow(), command, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    public ButtonPress Press(string code, Person? author = null, Place? place = null) => new(NextId(), place ?? Channel, author ?? Ana, Time.GetUtcNow(), code);

    /// <summary>Brings a message and gives back what was said to it.</summary>
    public async Task<Said> SayAsync(IncomingMessage message, Said? said = null)
    {
        said ??= new Said();
        await Responder.RespondAsync(message, said, CancellationToken.None);
        return said;
    }

    public Task<Said> AskAsync(string text, Person? author = null, Place? place = null, bool mention = true) => SayAsync(Words(text, author, place, mention));

    public void Dispose() => _given.Dispose();

    private MessageId NextId() => new("party line", $"{++_messages}");

    /// <summary>A library that a test can replace.</summary>
    internal sealed class ChangingLibrary : ICurrentLibrary
    {
        private static readonly LibrarySnapshot Newsroom = new(Tests.Answering.Newsroom.Ask.Index);

        public string Name => "invented affairs";

        public Func<LibrarySnapshot> Read { get; set; } = () => Newsroom;

        public LibrarySnapshot Now => Read();
    }
}

namespace AxisBot.Models;

/// <summary>How a model is spoken to.</summary>
public enum ModelProvider
{
    /// <summary>There is none; every answer is composed.</summary>
    None,

    /// <summary>By chat completions, as OpenAI, Azure, Ollama, vLLM and LM Studio understand them.</summary>
    OpenAI,

    /// <summary>By messages, as Anthropic understands them.</summary>
    Anthropic,
}

/// <summary>Which model writes, and how much of time and tokens it may use. A class and no record: what prints itself would print the key.</summary>
public sealed class ModelSettings
{
    private static readonly Uri HostedOpenAI = new("https://api.openai.com/v1/");
    private static readonly Uri HostedAnthropic = new("https://api.anthropic.com/");

    /// <summary>How it is spoken to.</summary>
    public ModelProvider Provider { get; init; }

    /// <summary>Where it is; null for the provider's own address.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Its name, as the endpoint knows it; it stands in receipts.</summary>
    public string Name { get; init; } = "";

    /// <summary>The key; null where the endpoint wants none, and then nothing is sent in its place.</summary>
    public string? Key { get; init; }

    /// <summary>How long a call may take in all: waiting for its turn, trying again and writing.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many tokens it may write in a call.</summary>
    public int Tokens { get; init; } = 4000;

    /// <summary>How often it is asked at most in a call, the first time counted.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How many calls may be under way at once; others wait.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>A folder with prompts that are used in the place of those inside the program; null for none.</summary>
    public string? Prompts { get; init; }

    /// <summary>Whether a provider has an address of its own, where nobody is let in without a key.</summary>
    public bool IsHosted => Endpoint is null;

    /// <summary>Where it is.</summary>
    public Uri Address => Endpoint ?? (Provider == ModelProvider.Anthropic ? HostedAnthropic : HostedOpenAI);

    /// <summary>The host and the port, for messages.</summary>
    public string Place => Address.Authority;

    /// <summary>How long it may be silent at first: what begins later than this cannot end in time.</summary>
    internal TimeSpan LongestSilence => Budget * 0.75;
}

using AxisBot.Answering.Writing;
using AxisBot.Models.Prompts;
using AxisBot.Models.Replies;
using Polly;
using Polly.Retry;

namespace AxisBot.Models.Wires;

/// <summary>The line to a model: who may use it, how long, and how often it is tried.</summary>
internal sealed class ModelLine(ModelSettings settings, TimeProvider time, Random chance) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private readonly SemaphoreSlim _places = new(settings.AtOnce);
    private readonly SocketsHttpHandler _wire = new()
    {
        AllowAutoRedirect = false, // a key and somebody's question go where the settings say, and nowhere else
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    private volatile Manners _manners = Manners.Best;

    /// <summary>What the endpoint was found to understand.</summary>
    public Manners Manners => _manners;

    /// <summary>Asks.</summary>
    /// <param name="prompt">What the model is told.</param>
    /// <param name="form">The form of the reply.</param>
    /// <param name="begin">Begins to take a reply; once for each attempt.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="WriterException">Nothing came of it.</exception>
    public async Task<TokenUse> AskAsync(Prompt prompt, ReplyForm form, Func<IReplyTaker> begin, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(settings.Budget, time);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
        var began = time.GetTimestamp();
        var call = new Call(prompt, form, begin);
        var hasPlace = false;
        try
        {
            await _places.WaitAsync(whole.Token).ConfigureAwait(false);
            hasPlace = true;
            return await Trying(call, began).ExecuteAsync(token => AttemptAsync(call, cancellation, token), whole.Token).ConfigureAwait(false);
        }
        catch (CallFault fault)
        {
            throw new WriterException(fault.Fault, fault.Message) { Use = call.Use };
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            var fault = !hasPlace ? new CallFault(WriterFault.Busy, $"{settings.AtOnce} calls to the model are under way, and none ended in time (Model:AtOnce)") : call.Last ?? Late();
            throw new WriterException(fault.Fault, fault.Message) { Use = call.Use };
        }
        finally
        {
            if (hasPlace)
            {
                _places.Release();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _wire.Dispose();
        _places.Dispose();
    }

    /// <summary>Tries again what may be gone in a moment, while there is time, and never when somebody has been given a claim already.</summary>
    private ResiliencePipeline Trying(Call call, long began) => settings.Attempts <= 1 ? ResiliencePipeline.Empty : new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = settings.Attempts - 1,
            ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is CallFault { IsPassing: true } fault
                && !call.HasGivenAway
                && (fault.RetryAfter ?? TimeSpan.Zero) < settings.Budget - time.GetElapsedTime(began)),
            DelayGenerator = tried => ValueTask.FromResult<TimeSpan?>(Pause(tried.AttemptNumber, (tried.Outcome.Exception as CallFault)?.RetryAfter)),
        })
        .Build();

    /// <summary>Anything up to a bound that doubles, so that many who failed together do not come back together.</summary>
    private TimeSpan Pause(int attempt, TimeSpan? wished)
    {
        var bound = FirstPause * Math.Pow(2, attempt);
        return wished is { } least ? least + (FirstPause * NextChance()) : (bound < LongestPause ? bound : LongestPause) * NextChance();
    }

    /// <summary>Calls may fail at once, and chance is not made for several threads.</summary>
    private double NextChance()
    {
        lock (chance)
        {
            return chance.NextDouble();
        }
    }

    /// <summary>One attempt; what the endpoint does not know is left out at once, and left out from then on.</summary>
    private async ValueTask<TokenUse> AttemptAsync(Call call, CancellationToken asked, CancellationToken whole)
    {
        while (true)
        {
            var manners = _manners;
            try
            {
                call.Last = null;
                var attempt = new Attempt(settings, time, new ReplyWatch(_wire, settings, time), call);
                await attempt.RunAsync(manners, asked, whole).ConfigureAwait(false);
                return call.Use;
            }
            catch (CallFault fault) when (manners.Without(fault.Lacks) is { } fewer)
            {
                _manners = fewer;
            }
            catch (CallFault fault)
            {
                call.Last = fault;
                throw;
            }
        }
    }

    private CallFault Late() => new(WriterFault.Late, $"the model did not end within {settings.Budget.TotalSeconds:0.#} seconds (Model:Seconds)");
}

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>What goes wrong with requests, as a test has planned it.</summary>
public sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<(RestFault Fault, int Left)> _faults = [];

    /// <summary>How many planned faults have not befallen anybody yet.</summary>
    public int Left
    {
        get
        {
            lock (_gate)
            {
                return _faults.Sum(planned => planned.Left);
            }
        }
    }

    /// <summary>Plans one; of several that fit, the first befalls the request.</summary>
    public void Add(RestFault fault)
    {
        lock (_gate)
        {
            _faults.Add((fault, fault.Times));
        }
    }

    /// <summary>Everything goes well from now on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal RestFault? Take(RestRequest request)
    {
        lock (_gate)
        {
            var at = _faults.FindIndex(planned => planned.Fault.When(request));
            if (at < 0)
            {
                return null;
            }

            var (fault, left) = _faults[at];
            _faults[at] = (fault, left - 1);
            _faults.RemoveAll(planned => planned.Left <= 0);
            return fault;
        }
    }
}

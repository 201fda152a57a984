namespace AxisBot.Conversations.Waiting;

/// <summary>
/// A bounded queue with a lane for each person. The lanes take turns and each is served one at a time, so that nobody's flood
/// delays others. Where it is full, who waits with the most gives way to who waits with none.
/// </summary>
internal sealed class FairQueue(int atOnce, int mostWaiting)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _turns = [];
    private int _served;
    private int _waiting;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting;
            }
        }
    }

    /// <summary>A ticket; null where there is no room to wait. It is called at once where nobody is before it.</summary>
    public Ticket? TryEnter(string lane)
    {
        lock (_gate)
        {
            var own = LaneOf(lane);
            var ticket = new Ticket(this, lane);
            if (!own.IsServed && own.Waiting.Count == 0 && _served < atOnce)
            {
                Serve(own, ticket);
                return ticket;
            }

            if (_waiting >= mostWaiting && !MakeRoomFor(own))
            {
                DropIfIdle(lane, own);
                return null;
            }

            Wait(lane, own, ticket);
            return ticket;
        }
    }

    internal void GiveBack(Ticket ticket)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(ticket.Lane, out var own))
            {
                return;
            }

            if (own.Served == ticket)
            {
                own.Served = null;
                _served--;
                GoBehindOthers(ticket.Lane);
            }
            else if (own.Waiting.Remove(ticket))
            {
                _waiting--;
            }

            DropIfIdle(ticket.Lane, own);
            ServeNext();
        }
    }

    private Lane LaneOf(string name)
    {
        if (!_lanes.TryGetValue(name, out var lane))
        {
            _lanes[name] = lane = new Lane();
        }

        return lane;
    }

    private void Wait(string name, Lane lane, Ticket ticket)
    {
        if (lane.Waiting.Count == 0)
        {
            _turns.AddLast(name);
        }

        lane.Waiting.AddLast(ticket);
        _waiting++;
    }

    private void Serve(Lane lane, Ticket ticket)
    {
        lane.Served = ticket;
        _served++;
        ticket.Serve();
    }

    private void GoBehindOthers(string lane)
    {
        if (_turns.Remove(lane))
        {
            _turns.AddLast(lane);
        }
    }

    /// <summary>Calls whose turn it is; a lane that is being served is passed over.</summary>
    private void ServeNext()
    {
        for (var turn = _turns.First; turn is not null && _served < atOnce;)
        {
            var next = turn.Next;
            var lane = _lanes[turn.Value];
            if (!lane.IsServed)
            {
                var ticket = lane.Waiting.First!.Value;
                lane.Waiting.RemoveFirst();
                _waiting--;
                if (lane.Waiting.Count == 0)
                {
                    _turns.Remove(turn);
                }

                Serve(lane, ticket);
            }

            turn = next;
        }
    }

    private bool MakeRoomFor(Lane newcomer)
    {
        var longest = _lanes.Values.MaxBy(lane => lane.Waiting.Count)!;
        if (longest.Waiting.Count <= newcomer.Waiting.Count + 1)
        {
            return false;
        }

        longest.Waiting.Last!.Value.SendAway();
        longest.Waiting.RemoveLast();
        _waiting--;
        return true;
    }

    private void DropIfIdle(string name, Lane lane)
    {
        if (lane.Waiting.Count == 0)
        {
            _turns.Remove(name);
            if (!lane.IsServed)
            {
                _lanes.Remove(name);
            }
        }
    }

    private sealed class Lane
    {
        public LinkedList<Ticket> Waiting { get; } = [];

        public Ticket? Served { get; set; }

        public bool IsServed => Served is not null;
    }
}

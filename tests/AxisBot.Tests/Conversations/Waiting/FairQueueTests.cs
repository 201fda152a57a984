using AxisBot.Conversations.Waiting;

namespace AxisBot.Tests.Conversations.Waiting;

public sealed class FairQueueTests
{
    [Fact]
    public void Whoever_comes_to_a_free_queue_is_called_at_once() => Assert.True(IsServed(Enter(new FairQueue(1, 1), "ana")));

    [Fact]
    public void As_many_as_may_are_served_at_once_and_the_next_waits()
    {
        var queue = new FairQueue(2, 10);
        Assert.Equal([true, true, false], new[] { "ana", "ben", "cem" }.Select(lane => IsServed(Enter(queue, lane))));
    }

    [Fact]
    public void A_person_is_served_one_at_a_time_though_there_is_room()
    {
        var queue = new FairQueue(2, 10);
        var first = Enter(queue, "ana");
        var second = Enter(queue, "ana");
        Assert.False(IsServed(second));
        first.Dispose();
        Assert.True(IsServed(second));
    }

    [Fact]
    public void A_flood_does_not_delay_others_they_are_served_next()
    {
        var queue = new FairQueue(1, 2_000);
        var flood = Enumerable.Range(0, 1_000).Select(_ => Enter(queue, "flood")).ToList();
        var ben = Enter(queue, "ben");
        var cem = Enter(queue, "cem");

        flood[0].Dispose();
        Assert.True(IsServed(ben));
        ben.Dispose();
        Assert.True(IsServed(cem));
        cem.Dispose();
        Assert.True(IsServed(flood[1]));
        Assert.False(IsServed(flood[2]));
    }

    [Fact]
    public void Lanes_take_turns()
    {
        var queue = new FairQueue(1, 100);
        var tickets = new[] { "ana", "ana", "ana", "ben", "ben", "cem" }.Select(lane => Enter(queue, lane)).ToList();
        var served = new List<string>();
        while (tickets.Find(IsServed) is { } ticket)
        {
            served.Add(ticket.Lane);
            tickets.Remove(ticket);
            ticket.Dispose();
        }

        Assert.Equal(["ana", "ben", "cem", "ana", "ben", "ana"], served);
    }

    [Fact]
    public void A_full_queue_turns_the_next_of_the_longest_lane_away()
    {
        var queue = new FairQueue(1, 2);
        var served = Enter(queue, "ana");
        Enter(queue, "ana");
        Enter(queue, "ana");
        Assert.Null(queue.TryEnter("ana"));
        Assert.Equal(2, queue.Waiting);
        Assert.True(IsServed(served));
    }

    [Fact]
    public async Task In_a_full_queue_the_last_of_the_longest_lane_gives_way_to_who_waits_with_none()
    {
        var queue = new FairQueue(1, 2);
        Enter(queue, "ana");
        var next = Enter(queue, "ana");
        var last = Enter(queue, "ana");
        var ben = Enter(queue, "ben");

        Assert.False(await last.Called);
        Assert.False(next.Called.IsCompleted);
        Assert.False(ben.Called.IsCompleted);
        Assert.Equal(2, queue.Waiting);
    }

    [Fact]
    public void In_a_full_queue_nobody_gives_way_who_waits_with_one()
    {
        var queue = new FairQueue(1, 2);
        Enter(queue, "ana");
        Enter(queue, "ben");
        Enter(queue, "cem");
        Assert.Null(queue.TryEnter("dia"));
    }

    [Fact]
    public void Who_leaves_while_waiting_makes_room_and_is_never_called()
    {
        var queue = new FairQueue(1, 1);
        var ana = Enter(queue, "ana");
        var ben = Enter(queue, "ben");
        ben.Dispose();
        var cem = Enter(queue, "cem");
        ana.Dispose();
        Assert.False(ben.Called.IsCompleted);
        Assert.True(IsServed(cem));
    }

    [Fact]
    public void A_ticket_given_back_twice_frees_one_place_only()
    {
        var queue = new FairQueue(1, 10);
        var ana = Enter(queue, "ana");
        var ben = Enter(queue, "ben");
        var cem = Enter(queue, "cem");
        ana.Dispose();
        ana.Dispose();
        Assert.True(IsServed(ben));
        Assert.False(IsServed(cem));
    }

    private static Ticket Enter(FairQueue queue, string lane) => Assert.IsType<Ticket>(queue.TryEnter(lane));

    private static bool IsServed(Ticket ticket) => ticket.Called is { IsCompletedSuccessfully: true, Result: true };
}

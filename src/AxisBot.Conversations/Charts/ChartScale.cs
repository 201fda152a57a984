using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>How long the bars of a chart are beside one another. Shares are of the value that is farthest from zero.</summary>
public sealed class ChartScale
{
    private readonly double _farthest;

    /// <summary>The scale of a chart.</summary>
    public ChartScale(CardChart chart)
    {
        _farthest = chart.Points.Select(point => Math.Abs((double)point.Value)).DefaultIfEmpty().Max();
        Negative = chart.Points.Select(point => -ShareOf(point)).DefaultIfEmpty().Max();
        Positive = chart.Points.Select(ShareOf).DefaultIfEmpty().Max();
    }

    /// <summary>The share of the lowest value below zero, as a positive number; not above 0 where there is none.</summary>
    public double Negative { get; }

    /// <summary>The share of the highest value; not above 0 where all are below zero.</summary>
    public double Positive { get; }

    /// <summary>The share of a value, from -1 to 1.</summary>
    public double ShareOf(ChartPoint point) => _farthest == 0 ? 0 : (double)point.Value / _farthest;
}

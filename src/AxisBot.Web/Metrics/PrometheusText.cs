using System.Globalization;
using System.Text;

namespace AxisBot.Web.Metrics;

/// <summary>Writes metrics in the text format of Prometheus, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>A family with its help and its type.</summary>
    public static string Of(MetricFamily family)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# HELP {family.Name} {EscapeHelp(family.Description)}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Name} {family.Kind.ToString().ToLowerInvariant()}\n");
        foreach (var (labels, series) in family.Series)
        {
            Append(text, family, labels, series);
        }

        return text.ToString();
    }

    /// <summary>Labels as they stand between the braces; empty where there are none.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{name}=\"{EscapeLabel($"{value}")}\"");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MetricFamily family, string labels, MetricSeries series)
    {
        if (family.Kind != MetricKind.Histogram)
        {
            Line(family.Name, labels, series.Value);
            return;
        }

        for (var i = 0; i < MetricSeries.Bounds.Count; i++)
        {
            Line($"{family.Name}_bucket", With(labels, Number(MetricSeries.Bounds[i])), series.Buckets[i]);
        }

        Line($"{family.Name}_bucket", With(labels, "+Inf"), series.Count);
        Line($"{family.Name}_sum", labels, series.Value);
        Line($"{family.Name}_count", labels, series.Count);

        void Line(string name, string inBraces, double value) =>
            text.Append(name).Append(inBraces.Length > 0 ? $"{{{inBraces}}}" : "").Append(' ').Append(Number(value)).Append('\n');
    }

    private static string With(string labels, string bound) => $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{bound}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string EscapeHelp(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string EscapeLabel(string text) => EscapeHelp(text).Replace("\"", "\\\"", StringComparison.Ordinal);
}

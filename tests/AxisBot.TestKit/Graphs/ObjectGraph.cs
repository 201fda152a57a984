using System.Collections;
using System.Reflection;

namespace AxisBot.TestKit.Graphs;

/// <summary>Compares two objects with all that hangs on them, field by field, so that a field that nobody thought of counts too.</summary>
public sealed class ObjectGraph
{
    private readonly Func<object, bool> _isLeaf;
    private readonly HashSet<(object, object)> _seen = new(new SamePair());
    private readonly Stack<(string Path, object? One, object? Other)> _open = new();

    private ObjectGraph(Func<object, bool> isLeaf) => _isLeaf = isLeaf;

    /// <summary>How many pairs of objects were compared.</summary>
    public int Compared => _seen.Count;

    /// <summary>Where two graphs differ first; null where they are the same.</summary>
    /// <param name="one">The root of one.</param>
    /// <param name="other">The root of the other.</param>
    /// <param name="isLeaf">What is compared by its text alone, not by its fields.</param>
    /// <param name="compared">How many pairs of objects were compared.</param>
    public static string? Difference(object one, object other, Func<object, bool> isLeaf, out int compared)
    {
        var graph = new ObjectGraph(isLeaf);
        var difference = graph.Walk(one, other);
        compared = graph.Compared;
        return difference;
    }

    private string? Walk(object one, object other)
    {
        _open.Push(("", one, other));
        while (_open.TryPop(out var next))
        {
            if (Compare(next.Path, next.One, next.Other) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private string? Compare(string path, object? one, object? other)
    {
        if (one is null || other is null)
        {
            return ReferenceEquals(one, other) ? null : Told(path, one, other);
        }

        var type = one.GetType();
        if (type.IsPrimitive || type.IsEnum || one is string or decimal || _isLeaf(one))
        {
            return type == other.GetType() && one.ToString() == other.ToString() ? null : Told(path, one, other);
        }

        if (!type.IsValueType && !_seen.Add((one, other)))
        {
            return null;
        }

        if (one is IEnumerable items && other is IEnumerable others)
        {
            return CompareItems(path, [.. items.Cast<object?>()], [.. others.Cast<object?>()]);
        }

        if (type != other.GetType())
        {
            return Told(path, type, other.GetType());
        }

        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                _open.Push(($"{path}.{field.Name}", field.GetValue(one), field.GetValue(other)));
            }
        }

        return null;
    }

    private string? CompareItems(string path, List<object?> one, List<object?> other)
    {
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
        {
            _open.Push(($"{path}[{i}]", one[i], other[i]));
        }

        return one.Count == other.Count ? null : $"{path}: {one.Count} and {other.Count} items";
    }

    private static string Told(string path, object? one, object? other) => $"{path}: \"{one}\" and \"{other}\"";

    private sealed class SamePair : IEqualityComparer<(object, object)>
    {
        public bool Equals((object, object) x, (object, object) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((object, object) pair) =>
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1) * 397) ^ System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2);
    }
}

using System.Numerics.Tensors;

namespace AxisBot.Retrieval.Vectors;

/// <summary>Brings vectors to length 1, so that their product is the cosine of the angle between them.</summary>
public static class UnitVector
{
    /// <summary>The same direction in length 1; null for a vector that has none: empty, all zeros, or with a number that is not finite.</summary>
    public static float[]? Of(ReadOnlySpan<float> vector)
    {
        var norm = vector.IsEmpty ? 0 : TensorPrimitives.Norm(vector);
        if (!float.IsFinite(norm) || norm <= 0)
        {
            return null;
        }

        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, norm, unit);
        return TensorPrimitives.Norm<float>(unit) is > 0.99f and < 1.01f ? unit : null;
    }

    /// <summary>The cosine of the angle between two vectors of length 1: from -1, opposite, to 1, the same.</summary>
    /// <exception cref="ArgumentException">They have not the same number of numbers.</exception>
    public static float Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other) => TensorPrimitives.Dot(one, other);
}

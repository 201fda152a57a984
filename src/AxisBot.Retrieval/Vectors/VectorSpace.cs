namespace AxisBot.Retrieval.Vectors;

/// <summary>Where vectors come from. Only vectors of one space can be compared.</summary>
/// <param name="Model">The name of the model that made them.</param>
/// <param name="Dimension">How many numbers each of them has; at least 1.</param>
public sealed record VectorSpace(string Model, int Dimension);

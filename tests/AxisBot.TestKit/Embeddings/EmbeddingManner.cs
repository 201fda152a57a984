namespace AxisBot.TestKit.Embeddings;

/// <summary>How a call to the model is answered.</summary>
public enum EmbeddingManner
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>With vectors of another number of numbers than before.</summary>
    OtherDimension,

    /// <summary>With a number that is none.</summary>
    NotANumber,

    /// <summary>With all zeros.</summary>
    Zeros,

    /// <summary>With a vector too few.</summary>
    TooFew,

    /// <summary>With two vectors for one text and none for another.</summary>
    Twice,

    /// <summary>With the vectors in another order than the texts; their indexes say which is whose.</summary>
    Shuffled,

    /// <summary>401.</summary>
    NotAdmitted,

    /// <summary>429, and to come back in seven seconds.</summary>
    Busy,

    /// <summary>500.</summary>
    Broken,

    /// <summary>Another address is named.</summary>
    Elsewhere,

    /// <summary>Not at all, until the caller goes.</summary>
    Stalled,

    /// <summary>200, with what is no JSON.</summary>
    Garbage,

    /// <summary>200, broken off in the middle.</summary>
    Cut,
}

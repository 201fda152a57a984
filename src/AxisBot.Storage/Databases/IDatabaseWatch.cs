namespace AxisBot.Storage.Databases;

/// <summary>A step on the way to the database.</summary>
/// <param name="Operation">The name of what is done.</param>
/// <param name="Kind">The step of it.</param>
internal readonly record struct DatabaseStep(string Operation, DatabaseStepKind Kind)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Operation}.{Kind}";
}

/// <summary>The steps.</summary>
internal enum DatabaseStepKind
{
    /// <summary>The transaction begins.</summary>
    Begin,

    /// <summary>A statement is carried out.</summary>
    Statement,

    /// <summary>The transaction is kept.</summary>
    Commit,
}

/// <summary>
/// The seam at which tests stand between AxisBot and its database: what a watch throws is taken as thrown by the database. After a
/// commit, that means that it was kept and its answer lost.
/// </summary>
internal interface IDatabaseWatch
{
    /// <summary>Called before a step.</summary>
    void Before(DatabaseStep step);

    /// <summary>Called after it.</summary>
    void After(DatabaseStep step);
}

/// <summary>Lets everything pass.</summary>
internal sealed class NoWatch : IDatabaseWatch
{
    public static readonly NoWatch Instance = new();

    public void Before(DatabaseStep step)
    {
    }

    public void After(DatabaseStep step)
    {
    }
}

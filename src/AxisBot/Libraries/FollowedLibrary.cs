using AxisBot.Knowledge.Corpora;

namespace AxisBot.Libraries;

/// <summary>A library that is kept in step with its files.</summary>
/// <param name="Name">How messages name it.</param>
/// <param name="Follower">Who holds what was read last.</param>
/// <param name="CanChange">Whether it is a folder; the library inside the program stays as it is.</param>
internal sealed record FollowedLibrary(string Name, LibraryFollower Follower, bool CanChange);

namespace AxisBot.Knowledge.Reading;

/// <summary>A file of the library as it came from the folder or from the program itself.</summary>
/// <param name="Name">Its name below the library's folder, with forward slashes.</param>
/// <param name="Text">Its decoded text.</param>
/// <param name="Doubt">What is doubtful about how it was decoded; null where nothing is.</param>
internal sealed record ArticleFile(string Name, string Text, string? Doubt)
{
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();
}

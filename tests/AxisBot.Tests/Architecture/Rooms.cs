namespace AxisBot.Tests.Architecture;

/// <summary>Which room may know which room, and which package it may use. A new room is entered here first.</summary>
internal static class Rooms
{
    /// <summary>The arrows, from the room that knows to the rooms that it knows.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["AxisBot.VocabularyPacker"] = [],
        ["AxisBot.Knowledge"] = ["AxisBot.VocabularyPacker"], // runs while Knowledge is built, and is no part of it
        ["AxisBot.Retrieval"] = ["AxisBot.Knowledge"],
        ["AxisBot.Answering"] = ["AxisBot.Knowledge", "AxisBot.Retrieval"],
        ["AxisBot.Models"] = ["AxisBot.Answering", "AxisBot.Knowledge"],
        ["AxisBot.Conversations"] = ["AxisBot.Answering", "AxisBot.Knowledge", "AxisBot.Retrieval"],
        ["AxisBot.Web"] = ["AxisBot.Answering", "AxisBot.Conversations", "AxisBot.Knowledge"],
        ["AxisBot.LibraryPacker"] = ["AxisBot.Knowledge", "AxisBot.Retrieval"],
        ["AxisBot.Storage"] = ["AxisBot.Answering", "AxisBot.Conversations", "AxisBot.Knowledge"],
        ["AxisBot.DiscordAdapter"] = ["AxisBot.Answering", "AxisBot.Conversations", "AxisBot.Knowledge"],
        ["AxisBot.SlackAdapter"] = ["AxisBot.Answering", "AxisBot.Conversations", "AxisBot.Knowledge"],
        ["AxisBot.Embeddings"] = ["AxisBot.Answering", "AxisBot.Knowledge", "AxisBot.Retrieval"],
        ["AxisBot"] = ["AxisBot.Answering", "AxisBot.Conversations", "AxisBot.DiscordAdapter", "AxisBot.Embeddings", "AxisBot.Knowledge", "AxisBot.LibraryPacker", "AxisBot.Models", "AxisBot.Retrieval", "AxisBot.SlackAdapter", "AxisBot.Storage", "AxisBot.Web"], // the packer runs while it is built
    };

    /// <summary>The packages of each project: readers of formats in Knowledge, none where answers are made.</summary>
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["AxisBot.VocabularyPacker"] = ["YamlDotNet"],
        ["AxisBot.Knowledge"] = ["AngleSharp", "Markdig", "YamlDotNet"],
        ["AxisBot.Retrieval"] = ["System.Numerics.Tensors"], // multiplies vectors by all the lanes of the machine; it reaches nowhere
        ["AxisBot.Answering"] = [],
        ["AxisBot.Models"] = ["Anthropic", "Handlebars.Net", "Microsoft.Extensions.AI", "Microsoft.Extensions.AI.OpenAI", "Microsoft.Extensions.Logging.Abstractions", "OpenAI", "Polly.Core"],
        ["AxisBot.Conversations"] = ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "NodaTime"],
        ["AxisBot.Web"] = [],
        ["AxisBot.Storage"] = ["Dapper", "Microsoft.Data.Sqlite", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Npgsql", "Quartz"],
        ["AxisBot.DiscordAdapter"] = [],
        ["AxisBot.SlackAdapter"] = [],
        ["AxisBot.Embeddings"] = ["Microsoft.Extensions.Logging.Abstractions", "OpenAI"],
        ["AxisBot.LibraryPacker"] = [],
        ["AxisBot"] = ["Microsoft.Extensions.Hosting", "Spectre.Console", "System.CommandLine"],
        ["AxisBot.TestKit"] = ["JsonSchema.Net", "xunit.extensibility.core"],
        ["AxisBot.Drill"] = ["Microsoft.Extensions.Hosting"],
        ["AxisBot.Tests"] = ["FsCheck", "Microsoft.Data.Sqlite", "Microsoft.NET.Test.Sdk", "Npgsql", "xunit", "xunit.runner.visualstudio"],
        ["AxisBot.Scenarios"] = ["Microsoft.NET.Test.Sdk", "Microsoft.Playwright", "xunit", "xunit.runner.visualstudio"],
        ["AxisBot.Benchmarks"] = ["BenchmarkDotNet", "Microsoft.Data.Sqlite"],
    };

    /// <summary>References against the arrows; a project of src that is not known here is one too.</summary>
    public static IEnumerable<string> BrokenArrows(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where project.IsOfProgram
        let allowed = Arrows.GetValueOrDefault(project.Name)
        from reference in allowed is null ? ["(a room that is not known)"] : project.References.Except(allowed)
        select $"{project.Name} -> {reference}";

    /// <summary>Packages that a project may not use.</summary>
    public static IEnumerable<string> ForbiddenPackages(IEnumerable<ProjectFile> projects) =>
        from project in projects
        from package in project.Packages.Select(package => package.Name).Except(Packages.GetValueOrDefault(project.Name) ?? [])
        select $"{project.Name} uses {package}";

    /// <summary>The parts of .NET that reach into the network or into the database, as a room was compiled against them.</summary>
    public static IEnumerable<string> ReachesOutside(string room, IEnumerable<string> compiledAgainst) =>
        from assembly in compiledAgainst
        where assembly.StartsWith("System.Net", StringComparison.Ordinal)
            || assembly.StartsWith("System.Data", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        select $"{room} is compiled against {assembly}";
}

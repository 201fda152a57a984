using System.Net;
using System.Net.Sockets;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios;

/// <summary>The program as its users start it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_process_answers_on_its_output_and_ends_with_0()
    {
        using var program = StartedProgram.Start("ask", "How much was trade between Norland and Sudria worth in 2022?", "--knowledge", WholeProgram.Invented);

        var run = await program.FinishAsync();

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("$3.5 billion", run.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task A_process_reads_a_question_that_is_piped_in()
    {
        using var program = StartedProgram.Start("ask", "--knowledge", WholeProgram.Invented);

        var run = await program.FinishAsync("How much was trade between Norland and Sudria worth in 2019?\n");

        Assert.Equal((1, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_process_that_is_used_badly_says_so_on_the_side_and_ends_with_2()
    {
        using var program = StartedProgram.Start("aks");

        var run = await program.FinishAsync();

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("axisbot: there is no verb", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_with_bad_settings_tells_all_of_them_and_ends_with_2()
    {
        var environment = new Dictionary<string, string> { ["AXISBOT_Web__Port"] = "70000", ["AXISBOT_Wbe__Enabled"] = "true" };
        using var program = StartedProgram.Start(environment, "--knowledge", "not-there");

        var run = await program.FinishAsync();

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(
            [
                "axisbot: Wbe:Enabled (environment variable AXISBOT_Wbe__Enabled): there is no such key; the nearest is AXISBOT_Web__Enabled; mend the name or take it out",
                "axisbot: Web:Port (environment variable AXISBOT_Web__Port): \"70000\" is out of range; write a whole number from 0 to 65535, such as 5080",
                "axisbot: Knowledge:Path (--knowledge): there is no folder \"not-there\"; name a folder of articles (.txt, .md, .html)",
            ],
            run.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_process_whose_port_is_in_use_says_so_and_ends_with_2()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var program = StartedProgram.Start("--port", $"{port}");

        var run = await program.FinishAsync();

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal($"axisbot: Web:Port (--port): port {port} of 127.0.0.1 is in use; stop the program that uses it, or write another port (0 takes any that is free)", run.Error.TrimEnd());
    }

    [Fact]
    public async Task A_process_chats_with_what_is_piped_in()
    {
        using var program = StartedProgram.Start("chat", "--knowledge", WholeProgram.Invented);

        var run = await program.FinishAsync("How much was trade between Norland and Sudria worth in 2024?\nand in 2022?\n");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("$3.5 billion", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_follows_its_folder_and_stops_when_it_is_told_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("museum.txt", "The museum of Norhavn shows 4,500 ships in bottles.");
        using var worker = StartedProgram.Start("--knowledge", folder.Path, "--port", "0");

        Assert.Contains("1 articles", await worker.ReadUntilAsync("Read "), StringComparison.Ordinal);
        await worker.ReadUntilAsync("Following");
        folder.Write("tower.txt", "The tower of Port Amber is 96 metres high.\n\nIt was built in 1887.");
        await worker.ReadUntilAsync("2 paragraphs were analysed anew");
        Assert.Contains("2 articles", await worker.ReadUntilAsync("Read "), StringComparison.Ordinal);
        File.Delete(folder.At("museum.txt"));
        Assert.Contains("1 articles", await worker.ReadUntilAsync("Read "), StringComparison.Ordinal);
        Assert.Equal(0, await worker.StopAsync());
    }
}

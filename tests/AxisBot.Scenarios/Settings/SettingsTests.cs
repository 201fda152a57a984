using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Settings;

/// <summary>A worker with settings that cannot be used ends with 2, and with one line for each of them.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string FileName = "appsettings.json";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(BadSettings.InTheFile), MemberType = typeof(BadSettings))]
    public void In_the_file(string json, string[] told)
    {
        _folder.Write(FileName, json);

        AssertTold(Program.Run("--port", "0"), told);
    }

    [Theory]
    [MemberData(nameof(BadSettings.InVariables), MemberType = typeof(BadSettings))]
    public void In_an_environment_variable(string name, string value, string told) =>
        AssertTold((Program with { Environment = new() { [name] = value } }).Run("--port", "0"), told);

    [Theory]
    [MemberData(nameof(BadSettings.InOptions), MemberType = typeof(BadSettings))]
    public void In_an_option(string option, string value, string told) => AssertTold(
        (Program with { Environment = option == "--port" ? [] : new() { ["AXISBOT_Web__Port"] = "0" } }).Run(option, value), told);

    [Theory]
    [MemberData(nameof(BadSettings.InVariables), MemberType = typeof(BadSettings))]
    public async Task In_an_environment_variable_of_a_process(string name, string value, string told)
    {
        using var program = StartedProgram.Start(new Dictionary<string, string> { [name] = value }, "--port", "0");

        AssertTold(await program.FinishAsync(), told);
    }

    [Fact]
    public void All_places_are_told_at_once_also_what_is_overridden()
    {
        _folder.Write(FileName, """{ "Web": { "Port": 70000 } }""");
        var program = Program with { Environment = new() { ["AXISBOT_Web__Port"] = "x", ["AXISBOT_Web__Enabled"] = "y" } };

        AssertTold(
            program.Run("--port", "z", "--knowledge", "not-there"),
            "Web:Port ({file}, line 1): \"70000\" is out of range; write a whole number from 0 to 65535, such as 5080",
            "Web:Enabled (environment variable AXISBOT_Web__Enabled): \"y\" is neither true nor false; write true or false, such as true",
            "Web:Port (environment variable AXISBOT_Web__Port): \"x\" is no whole number; write a whole number from 0 to 65535, such as 5080",
            "Web:Port (--port): \"z\" is no whole number; write a whole number from 0 to 65535, such as 5080",
            "Knowledge:Path (--knowledge): there is no folder \"not-there\"; name a folder of articles (.txt, .md, .html)");
    }

    [Fact]
    public void A_section_set_as_a_whole_hides_none_of_the_faults_below_it() => AssertTold(
        (Program with { Environment = new() { ["AXISBOT_Web"] = "x", ["AXISBOT_Web__Port"] = "y" } }).Run(),
        "Web (environment variable AXISBOT_Web): it is a text, and a section is wanted; set its keys one by one, such as AXISBOT_Web__Enabled",
        "Web:Port (environment variable AXISBOT_Web__Port): \"y\" is no whole number; write a whole number from 0 to 65535, such as 5080");

    [Fact]
    public void A_settings_file_that_is_a_folder()
    {
        Directory.CreateDirectory(_folder.At(FileName));

        AssertTold(Program.Run("--port", "0"), "appsettings.json ({file}): it is a folder; put a file of JSON in its place, or take it away");
    }

    [Fact]
    public void A_settings_file_that_cannot_be_read()
    {
        using var locked = new FileStream(_folder.At(FileName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        AssertTold(Program.Run("--port", "0"), "appsettings.json ({file}): it cannot be read; let AxisBot read it, or take it away");
    }

    [Fact]
    public void A_settings_file_that_is_too_large()
    {
        _folder.Write(FileName, $"{{}}{new string(' ', 1 << 20)}");

        AssertTold(Program.Run("--port", "0"), "appsettings.json ({file}): it is larger than a settings file can be; keep it below 1 MB");
    }

    [Fact]
    public void A_knowledge_folder_that_is_a_file()
    {
        var file = _folder.Write("article.txt", "The museum opened in 1931.");

        AssertTold(Program.Run("--port", "0", "--knowledge", file), $"Knowledge:Path (--knowledge): \"{file}\" is a file; name a folder of articles (.txt, .md, .html)");
    }

    [Fact]
    public void A_knowledge_folder_that_is_empty() => AssertTold(
        Program.Run("--port", "0", "--knowledge", _folder.Path),
        $"Knowledge:Path (--knowledge): there is no article in \"{_folder.Path}\"; put articles there (.txt, .md, .html), or name another folder");

    [Fact]
    public void A_knowledge_folder_of_which_nothing_can_be_read()
    {
        File.WriteAllBytes(_folder.At("bad.txt"), [0, 1, 2, 0, 0, 255, 254, 0]);

        AssertTold(
            Program.Run("--port", "0", "--knowledge", _folder.Path),
            $"Knowledge:Path (--knowledge): no article in \"{_folder.Path}\" can be read; \"axisbot corpus\" tells what is wrong with each; mend them, or name another folder");
    }

    [Fact]
    public void A_port_that_is_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        AssertTold(Program.Run("--port", $"{port}"), $"Web:Port (--port): port {port} of 127.0.0.1 is in use; stop the program that uses it, or write another port (0 takes any that is free)");
    }

    [Fact]
    public void An_address_that_this_machine_has_not()
    {
        _folder.Write(FileName, """{ "Web": { "Address": "192.0.2.1" } }""");

        AssertTold(
            Program.Run("--port", "0"),
            "Web:Address ({file}, line 1): nothing can be served on 192.0.2.1 (AddressNotAvailable); write an address of this machine, such as 127.0.0.1");
    }

    private WholeProgram Program => new() { Folder = _folder.Path };

    /// <summary>Exactly these lines, on the side; which key is nearest to something far from all is left open ("{nearest}").</summary>
    private void AssertTold(Run run, params string[] told)
    {
        var lines = run.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal(told.Length, lines.Length);
        Assert.All(told.Zip(lines), pair => Assert.Matches(
            $"^{Regex.Escape($"axisbot: {pair.First.Replace("{file}", _folder.At(FileName))}").Replace("\\{nearest}", "[A-Za-z:_]+")}$", pair.Second));
    }
}

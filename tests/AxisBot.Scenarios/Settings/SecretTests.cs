using System.Text.Json;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Settings;

/// <summary>Whatever somebody puts into the wrong place, nothing of a secret is printed.</summary>
public sealed class SecretTests : IDisposable
{
    private const int Telling = 8;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(SecretShapes.Names), MemberType = typeof(SecretShapes))]
    public void As_a_value_in_the_file(string name)
    {
        foreach (var key in new[] { "Web:Port", "Web:PublicUrl", "Web:Address", "Knowledge:Path", "Slack:BotToken", "Logging:LogLevel:Default", "Conversations:Spaces" })
        {
            _folder.Write("appsettings.json", $"{{ \"{key}\": {JsonSerializer.Serialize(SecretShapes.All[name])} }}");

            AssertNothingTold(name, Program);
        }
    }

    [Theory]
    [MemberData(nameof(SecretShapes.Names), MemberType = typeof(SecretShapes))]
    public void As_a_key_in_the_file(string name)
    {
        _folder.Write("appsettings.json", $"{{ {JsonSerializer.Serialize(SecretShapes.All[name])}: 1 }}");

        AssertNothingTold(name, Program);
    }

    [Theory]
    [MemberData(nameof(SecretShapes.Names), MemberType = typeof(SecretShapes))]
    public void In_an_environment_variable(string name)
    {
        foreach (var variable in new[] { "AXISBOT_Web__Port", "AXISBOT_Slack__BotToken", "AXISBOT_Knowledge__Path", "AXISBOT_Conversations__Channels" })
        {
            AssertNothingTold(name, Program with { Environment = new() { [variable] = SecretShapes.All[name] } });
        }
    }

    [Theory]
    [MemberData(nameof(SecretShapes.Names), MemberType = typeof(SecretShapes))]
    public void On_the_command_line(string name)
    {
        var secret = SecretShapes.All[name];

        AssertNothingTold(name, Program.Run("--port", secret));
        AssertNothingTold(name, Program.Run("--port", "0", "--knowledge", secret));
        AssertNothingTold(name, Program.Run("ask", "who?", "--knowledge", secret));
        AssertNothingTold(name, Program.Run("doctor", "--knowledge", secret, "--port", secret));
        AssertNothingTold(name, Program.Run(secret));
        AssertNothingTold(name, Program.Run("ask", "--batch", secret));
    }

    private WholeProgram Program => new() { Folder = _folder.Path };

    private static void AssertNothingTold(string name, WholeProgram program)
    {
        AssertNothingTold(name, program.Run("doctor", "--port", "0"));
        AssertNothingTold(name, program.Run("doctor", "--port", "0", "--json"));
        AssertNothingTold(name, (program with { Width = 80 }).Run("doctor", "--port", "0"));
        AssertNothingTold(name, program.Run("--port", "0"));
    }

    /// <summary>No eight characters of the secret in a row, but for what tells of its kind.</summary>
    private static void AssertNothingTold(string name, Run run)
    {
        var secret = SecretShapes.All[name];
        Assert.Equal(2, run.Code);
        for (var i = secret.Length / 2; i + Telling <= secret.Length; i++)
        {
            Assert.DoesNotContain(secret.Substring(i, Telling), run.Output + run.Error, StringComparison.Ordinal);
        }
    }
}

using AxisBot.Knowledge.Yaml;
using AxisBot.Packer;
using YamlDotNet.Core;

if (args is not [var source, var target])
{
    Console.Error.WriteLine("AxisBot.Packer <file.yaml> <file.pack>: packs a YAML file, so that the program reads at once what it needs of it");
    return 2;
}

try
{
    using var text = File.OpenText(source);
    File.WriteAllBytes(target, new YamlPacker().Pack(YamlNodeReader.Read(text)));
    return 0;
}
catch (YamlException fault)
{
    Console.Error.WriteLine($"{source}({fault.Start.Line},{fault.Start.Column}): error YAML: {fault.Message}");
    return 1;
}

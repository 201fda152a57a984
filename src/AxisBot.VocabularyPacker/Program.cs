using AxisBot.Knowledge.Vocabularies;
using AxisBot.Knowledge.Yaml;
using AxisBot.VocabularyPacker;
using YamlDotNet.Core;

if (args is not [var source, var target])
{
    Console.Error.WriteLine("AxisBot.VocabularyPacker <vocabulary.yaml> <vocabulary.pack>: packs the vocabulary, so that the program reads at once what it needs of it");
    return 2;
}

try
{
    using var text = File.OpenText(source);
    File.WriteAllBytes(target, new YamlPacker().Pack(VocabularyPack.Of(YamlNodeReader.Read(text))));
    return 0;
}
catch (YamlException fault)
{
    Console.Error.WriteLine($"{source}({fault.Start.Line},{fault.Start.Column}): error YAML: {fault.Message}");
    return 1;
}
catch (FormatException fault)
{
    Console.Error.WriteLine($"{source}: error VOCABULARY: {fault.Message}");
    return 1;
}

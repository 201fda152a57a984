using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Packing;
using AxisBot.Retrieval.Ranking;

if (args is not [var target])
{
    Console.Error.WriteLine("AxisBot.LibraryPacker <library.pack>: packs the library of the program, read and indexed, so that a start need not read it again");
    return 2;
}

using var pack = new PackWriter();
new PassageIndex(LibraryReader.ForProgram().Read()).Write(pack);
File.WriteAllBytes(target, pack.ToArray());
return 0;

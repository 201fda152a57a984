using AxisBot.TestKit;
using AxisBot.Benchmarks.Squad;

var shared = SharedFolder.Find();
switch (args)
{
    case ["train", ..] when shared is not null:
        TrainCommand.Run(shared, args is [_, "--write", var output] ? output : null);
        return 0;
    case ["scratch", var n, var q, var opt]:
        AxisBot.Benchmarks.Speed.Scratch.Run(shared, int.Parse(n), int.Parse(q), opt == "1");
        return 0;
    case ["fuzz", var n]:
        AxisBot.Benchmarks.Speed.Fuzz.Run(int.Parse(n));
        return 0;
    default:
        Console.Error.WriteLine("usage: train [--write FILE]   (wants ../shared or AXISBOT_SHARED)");
        return 2;
}

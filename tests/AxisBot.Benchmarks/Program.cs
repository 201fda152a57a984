using System.Globalization;
using AxisBot.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return Verbs.Run(args, Console.Out, Console.Error);

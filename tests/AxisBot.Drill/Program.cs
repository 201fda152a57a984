using AxisBot.CommandLine;
using AxisBot.Drill;

return DrilledWorker.Run(Surroundings.OfProcess());

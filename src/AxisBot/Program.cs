using AxisBot.CommandLine;

return AxisBotCommand.Run(args, Surroundings.OfProcess());

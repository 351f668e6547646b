return await Vooraf.Commands.CommandLine.RunAsync(args);

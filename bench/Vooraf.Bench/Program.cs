using Vooraf.Bench;

if (args.Length == 0)
    return Usage();

var options = Options.Parse(args.AsSpan(1));
switch (args[0])
{
    case "capture": await Capture.RunAsync(options); break;
    case "floor-http": await HttpFloor.RunAsync(options); break;
    case "ingest": await Ingest.RunAsync(options); break;
    case "floor-sqlite": SqliteFloor.Run(options); break;
    case "validate": ValidationSpeed.Run(options); break;
    case "judged-writes": await JudgedWrites.RunAsync(options); break;
    case "sealed": await SealedStores.RunAsync(options); break;
    case "flush": FlushTime.Run(options); break;
    default: return Usage();
}

return 0;

static int Usage()
{
    Console.Error.WriteLine("usage: vooraf-bench capture|floor-http|ingest|floor-sqlite|validate|judged-writes|sealed|flush --option value ... (see bench/README.md)");
    return 2;
}

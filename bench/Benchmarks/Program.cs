using Interviews.Benchmarks;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Measurements;
using Interviews.Benchmarks.Reporting;

if (args is [BareServer.Verb, var port])
{
    await BareServer.RunAsync(int.Parse(port));
    return 0;
}

IMeasurement[] all =
[
    // The sleepers before everything else that runs in this process, whose heap would vary by more than they could add.
    new StartUp(), new Sleepers(), new TrivialFunction(), new ReadAndList(), new BusyPerson(), new StoreCost(), new AnalyticsPage(), new Availability(), new LoopPlanning(), new AnswerJudging(), new Creation(), new Orchestrations(), new Month(), new Dashboard(),
];
var options = Options.Parse(args);
var chosen = all.Where(measurement => options?.Only is null || measurement.Name == options.Only).ToArray();
if (options is null || chosen.Length == 0)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

var report = new Report();
foreach (var measurement in chosen)
{
    Console.WriteLine($"{measurement.Name}…");
    foreach (var figure in await measurement.RunAsync(options))
    {
        Console.WriteLine($"  {figure.What}: {figure.Result}{(figure.Aim is null ? "" : $" (aim {figure.Aim})")}");
        Console.WriteLine($"    here {figure.Here}{(figure.Beside is null ? "" : $"; beside it {figure.Beside}")}");
        report.Add(figure);
    }
}

if (options.IsFull)
{
    Console.WriteLine($"Written to {report.Save()}");
}

return 0;

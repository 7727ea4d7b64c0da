using Interviews.Demo.Seed;
using Interviews.Demo.Story;

switch (args)
{
    case []:
        return await Stories.TellAsync();
    case ["seed", var address] when Uri.TryCreate(address, UriKind.Absolute, out var uri):
        return await Seeding.RunAsync(uri);
    case ["welcome", var address] when Uri.TryCreate(address, UriKind.Absolute, out var uri):
        return await Welcome.PrintAsync(uri);
    default:
        await Console.Error.WriteLineAsync("Without arguments: the stories of `make demo`. With 'seed <address>': the demo organization, into the system that runs there. With 'welcome <address>': what can be done with it.");
        return 2;
}

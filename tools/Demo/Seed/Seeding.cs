namespace Interviews.Demo.Seed;
internal static class Seeding { public static Task<int> RunAsync(Uri address) => Task.FromResult(address.Port > 0 ? 0 : 1); }

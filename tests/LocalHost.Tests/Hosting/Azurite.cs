using Interviews.Azurite;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

using System.Net;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Worker;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_Several_RunInOrderOfRegistrationAroundTheFunction()
    {
        await using var host = await StartAsync(builder => builder
            .UseMiddleware(Journaling("first"))
            .UseMiddleware<Second>());

        await host.Client.GetAsync("/api/ok");

        host.Service<Journal>().Entries.ShouldBe(["first in", "second in", "function", "second out", "first out"]);
    }

    [Fact]
    public async Task Middleware_WritesTheResponseAndReturns_FunctionDoesNotRun()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, _) =>
        {
            var response = context.GetHttpContext()!.Response;
            response.StatusCode = StatusCodes.Status403Forbidden;
            await response.WriteAsync("no");
        }));

        var response = await host.Client.GetAsync("/api/ok");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBe("no");
        host.Service<Journal>().Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Middleware_SetsAnIResult_IsTheAnswer()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware((context, _) =>
        {
            context.GetInvocationResult().Value = Results.StatusCode(StatusCodes.Status418ImATeapot);
            return Task.CompletedTask;
        }));

        ((int)(await host.Client.GetAsync("/api/ok")).StatusCode).ShouldBe(418);
    }

    [Fact]
    public async Task Middleware_ReplacesTheResult_TheNewOneIsTheAnswer()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            await next();
            context.GetInvocationResult().Value.ShouldBeAssignableTo<IResult>();
            context.GetInvocationResult<IResult>().Value = Results.Text("replaced");
        }));

        (await host.Client.GetStringAsync("/api/ok")).ShouldBe("replaced");
    }

    [Theory]
    [InlineData("/api/throws")]
    [InlineData("/api/throws-later")]
    public async Task Middleware_FunctionThrows_SeesTheExceptionAsItWasThrown(string path)
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidTimeZoneException e)
            {
                context.GetInvocationResult().Value = Results.Text(e.Message);
            }
        }));

        (await host.Client.GetStringAsync(path)).ShouldBe("as thrown");
    }

    [Fact]
    public async Task UseWhen_PredicateIsFalse_MiddlewareIsSkipped()
    {
        await using var host = await StartAsync(builder => builder.UseWhen<Second>(context => context.FunctionDefinition.Name == "Throws"));

        await host.Client.GetAsync("/api/ok");

        host.Service<Journal>().Entries.ShouldBe(["function"]);
    }

    [Fact]
    public async Task Context_FeaturesAndItems_AreSharedAlongThePipeline()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            context.Features.Set("feature");
            context.Items["key"] = "item";
            await next();
        }));

        (await host.Client.GetStringAsync("/api/shared")).ShouldBe("feature item Shared httpTrigger");
    }

    private static Func<FunctionContext, Func<Task>, Task> Journaling(string name) => async (context, next) =>
    {
        var journal = context.InstanceServices.GetRequiredService<Journal>();
        journal.Add($"{name} in");
        await next();
        journal.Add($"{name} out");
    };

    private static Task<TestHost> StartAsync(Action<FunctionsApplicationBuilder> compose) => TestHost.StartAsync<Functions>(builder =>
    {
        builder.Services.AddSingleton<Journal>();
        compose(builder);
    });

    internal sealed class Second : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => Journaling("second")(context, () => next(context));
    }

    internal sealed class Functions(Journal journal)
    {
        [Function("Ok")]
        public IResult Ok([HttpTrigger("get", Route = "ok")] HttpRequest request)
        {
            journal.Add("function");
            return Results.Ok();
        }

        [Function("Throws")]
        public static IResult Throws([HttpTrigger("get", Route = "throws")] HttpRequest request) => throw new InvalidTimeZoneException("as thrown");

        [Function("ThrowsLater")]
        public static async Task<IResult> ThrowsLater([HttpTrigger("get", Route = "throws-later")] HttpRequest request)
        {
            await Task.Yield();
            throw new InvalidTimeZoneException("as thrown");
        }

        [Function("Shared")]
        public static IResult Shared([HttpTrigger("get", Route = "shared")] HttpRequest request, FunctionContext context) => Results.Text(
            $"{context.Features.Get<string>()} {context.Items["key"]} {context.FunctionDefinition.Name} {context.FunctionDefinition.InputBindings["request"].Type}");
    }
}

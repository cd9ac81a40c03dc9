using FamilyPlanning.Application;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Extensions.Logging;

// Each application has its own log: one that ends must not silence another in the same process.
await using var log = LogSetup.Configure(new LoggerConfiguration()).CreateLogger();
try
{
    var builder = WebApplication.CreateBuilder(args);
    var data = new DataFolder(builder.Configuration["FAMILYPLANNING_DATA"] ?? Path.Combine(builder.Environment.ContentRootPath, "data"));
    using var loggers = new SerilogLoggerFactory(log);
    await using var database = await DatabaseStart.OpenAsync(builder.Configuration, data, loggers, CancellationToken.None);

    builder.Services.AddSerilog(log);
    builder.Services.AddSingleton(data);
    builder.Services.AddSingleton(database.Address);
    builder.AddFamilyPlanning();

    await using var app = builder.Build();
    app.UseFamilyPlanning();
    await FirstStart.RunAsync(app, args);
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    // A start that cannot go on is told in one sentence, without a stack trace.
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
catch (IOException fault) when (fault.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{fault.Message} Stop the other program, or choose another address with ASPNETCORE_URLS.");
    return 2;
}

/// <summary>Entry point; public so that tests can host the application.</summary>
public partial class Program;

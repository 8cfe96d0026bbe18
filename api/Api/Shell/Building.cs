using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Authentication;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Alarms;
using Zhengwu.Api.Bells;
using Zhengwu.Api.CountyWindow;
using Zhengwu.Api.Deadlines;
using Zhengwu.Api.Files;
using Zhengwu.Api.Guides;
using Zhengwu.Api.Hall;
using Zhengwu.Api.Health;
using Zhengwu.Api.Import;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Knowledge;
using Zhengwu.Api.Privacy;
using Zhengwu.Api.Questions;
using Zhengwu.Api.People;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Gate;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Api.Shell.Telemetry;

namespace Zhengwu.Api.Shell;

/// <summary>What the program is made of.</summary>
public static class Building
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrel(o =>
        {
            o.AddServerHeader = false;
            FrameworkRefusals.Widen(o.Limits);
            // Every endpoint has its own, smaller limit; the server reads on and throws away, so that the proxy in front hears our 413 and not a cut line.
            o.Limits.MaxRequestBodySize = 128 * 1024 * 1024;
        });
        builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] ?? "7071"}");
        LogLines.Add(builder.Logging);
        var services = builder.Services;
        services.AddSingleton(new Settings(builder.Configuration));
        services.AddSingleton(new StoreClock(TimeProvider.System));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<StoreClock>());
        services.AddSingleton(_ => new Lazy<TokenCredential>(() => Outbound.Identity()));
        services.AddSingleton<IBookStore>(s => new TimedBookStore(TableBookStore.From(builder.Configuration, clock: s.GetRequiredService<StoreClock>())));
        services.AddHostedService<TelemetryExport>();
        services.AddSingleton(s => new MaterialStore(new(() => Container(builder.Configuration, s.GetRequiredService<Lazy<TokenCredential>>()))));
        services.AddSingleton<IFileScanner>(s => s.GetRequiredService<Settings>().Scanner is var (host, port) ? new ClamdScanner(host, port, Outbound.Scanner.Timeout) : new NoFileScanner());
        services.AddSingleton<InspectionDesk>().AddSingleton<TakeFile>().AddSingleton<DayAllowance>();
        services.AddSingleton(s => new ServiceBusSender(BusClient(), s.GetRequiredService<Settings>(), s.GetRequiredService<Lazy<TokenCredential>>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IMailer>(s => new TracedMailer(s.GetRequiredService<Settings>().Smtp is { } smtp ? new SmtpMailer(smtp, s.GetRequiredService<TimeProvider>()) : new NoMailer()));
        services.AddSingleton<BellRinger>();
        services.AddSingleton<IBellRope>(s => s.GetRequiredService<BellRinger>());
        services.AddHostedService(s => s.GetRequiredService<BellRinger>());
        services.AddSingleton<ReferenceCache>();
        services.AddSingleton<ReferenceNow>(s => s.GetRequiredService<ReferenceCache>().Current);
        services.AddSingleton(new StreamCache());
        services.AddSingleton(Settings.StreamKeysOf(builder.Configuration));
        services.AddSingleton<HeardBells>().AddSingleton<PersonalMarks>().AddSingleton<CaseNumbers>();
        services.AddSingleton<ErasePersons>();
        services.AddSingleton<PersonFinder>().AddSingleton<IntakeDesk>().AddSingleton<CaseTaker>();
        services.AddSingleton<CaseDesk>().AddSingleton<JobDesk>().AddSingleton<Ear>().AddSingleton<RingAgain>().AddSingleton<HealthNotes>();
        services.AddSingleton<QuestionDesk>().AddSingleton<KnowledgeShelf>();
        services.AddSingleton<OpenWork>().AddSingleton<PeopleDesk>();
        services.AddSingleton<HallHistory>().AddSingleton<HallDesk>();
        services.AddSingleton<ChangeDesk>().AddSingleton<GuideImpact>();
        services.AddSingleton<SweepDeadlines>().AddSingleton<ReckonAgain>().AddSingleton<PostAlarms>().AddSingleton(s => new Postman(s.GetRequiredService<Book>(), s.GetRequiredService<IMailer>(), s.GetRequiredService<Settings>().SiteUrl));
        services.AddSingleton<Func<int, ValueTask>>(attempt => new ValueTask(Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20, 60) << Math.Min(attempt, 5)))));
        services.AddSingleton<Book>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<WrongCodes>();
        RateLimits.Add(services);
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddAuthentication(SignIn.Scheme_).AddScheme<AuthenticationSchemeOptions, SignIn>(SignIn.Scheme_, null);
        services.AddAuthorization(Policies.Add);
    }

    public static void Use(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger<Book>>();
        var settings = app.Services.GetRequiredService<Settings>();
        app.Use(next => http => RequestSpans.Name(http, next));
        app.Use(next => http => AnswerHeaders.Pass(http, next));
        app.Use(next => http => Problems.Catch(http, next, log));
        SinglePage.Use(app);
        app.Use(Requests.HeadAsGet);
        app.UseRouting();
        app.Use(next => http => FrameworkRefusals.Pass(http, next));
        app.Use(next => http => QueryGuard.Pass(http, next));
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(Requests.RefuseStrangeIds);
        app.Use(next => http => WriteGuard.Pass(http, next, settings));
    }

    /// <summary>On the bus every unknown header becomes a property of the message, so none may be added on the way.</summary>
    private static HttpClient BusClient() => new(new SocketsHttpHandler { ActivityHeadersPropagator = null, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = Outbound.Bus.Timeout };

    /// <summary>The container of material files.</summary>
    public static BlobContainerClient Container(IConfiguration configuration, Lazy<TokenCredential> credential)
    {
        var service = configuration["Storage:blobServiceUri"] ?? throw new InvalidOperationException("Setting 'Storage__blobServiceUri' is missing.");
        var uri = new Uri($"{service.TrimEnd('/')}/{configuration["Storage:container"] ?? "materials"}");
        return configuration["Storage:accountKey"] is { Length: > 0 } key
            ? new BlobContainerClient(uri, new StorageSharedKeyCredential(configuration["Storage:accountName"], key), Outbound.Blobs.ForBlobs())
            : new BlobContainerClient(uri, credential.Value, Outbound.Blobs.ForBlobs());
    }
}

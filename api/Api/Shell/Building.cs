using Azure.Core;
using Azure.Identity;
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
using Zhengwu.Api.Import;
using Zhengwu.Api.Intake;
using Zhengwu.Api.Knowledge;
using Zhengwu.Api.Privacy;
using Zhengwu.Api.Questions;
using Zhengwu.Api.People;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Api.Shell.Tables;

namespace Zhengwu.Api.Shell;

/// <summary>What the program is made of.</summary>
public static class Building
{
    private static readonly TimeSpan BusTimeout = TimeSpan.FromSeconds(15), ScannerTimeout = TimeSpan.FromSeconds(30);

    public static void Add(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrel(o => o.AddServerHeader = false);
        builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] ?? "7071"}");
        var services = builder.Services;
        services.AddSingleton(new Settings(builder.Configuration));
        services.AddSingleton(new StoreClock(TimeProvider.System));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<StoreClock>());
        services.AddSingleton(_ => new Lazy<TokenCredential>(() => new DefaultAzureCredential()));
        services.AddSingleton<IBookStore>(s => TableBookStore.From(builder.Configuration, clock: s.GetRequiredService<StoreClock>()));
        services.AddSingleton(s => new MaterialStore(new(() => Container(builder.Configuration, s.GetRequiredService<Lazy<TokenCredential>>()))));
        services.AddSingleton<IFileScanner>(s => s.GetRequiredService<Settings>().Scanner is var (host, port) ? new ClamdScanner(host, port, ScannerTimeout) : new NoFileScanner());
        services.AddSingleton<InspectionDesk>().AddSingleton<TakeFile>().AddSingleton<DayAllowance>();
        services.AddSingleton(s => new ServiceBusSender(new HttpClient { Timeout = BusTimeout }, s.GetRequiredService<Settings>(),
            s.GetRequiredService<Lazy<TokenCredential>>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IMailer>(s => s.GetRequiredService<Settings>().Smtp is { } smtp ? new SmtpMailer(smtp, s.GetRequiredService<TimeProvider>()) : new NoMailer());
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
        services.AddSingleton<CaseDesk>().AddSingleton<JobDesk>().AddSingleton<Ear>().AddSingleton<RingAgain>();
        services.AddSingleton<QuestionDesk>().AddSingleton<KnowledgeShelf>();
        services.AddSingleton<OpenWork>().AddSingleton<PeopleDesk>();
        services.AddSingleton<HallHistory>().AddSingleton<HallDesk>();
        services.AddSingleton<ChangeDesk>().AddSingleton<GuideImpact>();
        services.AddSingleton<SweepDeadlines>().AddSingleton<ReckonAgain>().AddSingleton<PostAlarms>().AddSingleton(s => new Postman(s.GetRequiredService<Book>(), s.GetRequiredService<IMailer>(), s.GetRequiredService<Settings>().SiteUrl));
        services.AddSingleton<Func<int, ValueTask>>(attempt => new ValueTask(Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20, 60) << Math.Min(attempt, 5)))));
        services.AddSingleton<Book>();
        services.AddAuthentication(SignIn.Scheme_).AddScheme<AuthenticationSchemeOptions, SignIn>(SignIn.Scheme_, null);
        services.AddAuthorization(Policies.Add);
    }

    public static void Use(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger<Book>>();
        app.Use(next => http => Problems.Catch(http, next, log));
        app.Use(next => http =>
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return next(http);
        });
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>The container of material files.</summary>
    public static BlobContainerClient Container(IConfiguration configuration, Lazy<TokenCredential> credential)
    {
        var service = configuration["Storage:blobServiceUri"] ?? throw new InvalidOperationException("Setting 'Storage__blobServiceUri' is missing.");
        var uri = new Uri($"{service.TrimEnd('/')}/{configuration["Storage:container"] ?? "materials"}");
        return configuration["Storage:accountKey"] is { Length: > 0 } key
            ? new BlobContainerClient(uri, new StorageSharedKeyCredential(configuration["Storage:accountName"], key))
            : new BlobContainerClient(uri, credential.Value);
    }
}

using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Zhengwu.Api.Import;
using Zhengwu.Domain;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Knowledge;

namespace Zhengwu.Api.Shell;

/// <summary>Maps the platform's principal to a person of the directory, on every request, and looks whether the session still stands.</summary>
public sealed class SignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Settings settings, ReferenceCache reference, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Scheme_ = "Platform";
    private SessionState session = SessionState.Alive;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var presented = settings.TrustsPrincipals ? Principal.Of(Request, settings.Ingress) : Untrusted();
        if (presented.Refusal is { } reason) return AuthenticateResult.Fail(reason);
        if (presented.Account is not { } account) return AuthenticateResult.NoResult();
        var data = await reference.Current(Context.RequestAborted);
        if (data.Directory.PersonByAccount(account) is not { Disabled: false } staff) return AuthenticateResult.Success(new(new(new ClaimsIdentity(Scheme_)), Scheme_));
        if (Context.GetEndpoint()?.Metadata.GetMetadata<BeginsSession>() is null) session = sessions.Look(Context, account);
        if (session is not SessionState.Alive) return AuthenticateResult.Fail(sessions.Say(session).Code);
        Context.Features.Set(new Asking(staff, data));
        return AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.Role, staff.Role.ToString())], Scheme_)), Scheme_));
    }

    private Presented Untrusted()
    {
        if (!Request.Headers.ContainsKey(Principal.Header)) return default;
        SignInCount.Refused("untrusted");
        return new(null, "untrusted");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (session is SessionState.Alive) return Problems.Write(Context, 401, "not-signed-in", "请先登录。您填的内容还在。");
        var (code, title) = sessions.Say(session);
        SignInCount.Refused(code);
        return Problems.Write(Context, 401, code, title);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<Asking>() is not null) return Problems.Write(Context, 403, "forbidden", "您的岗位不能使用这个功能。");
        SignInCount.Refused("stranger");
        return Problems.Write(Context, 403, "not-in-directory", "您的账号不在本县人员名录中，或已停用，请联系管理员。");
    }
}

/// <summary>Who asks, and the directory as it was when the request began.</summary>
public sealed record Asking(Staff Staff, ReferenceData Reference)
{
    public Unit Unit => Reference.Directory.Unit(Staff.UnitId)!;
    public string PlaceName => Reference.Directory.PlaceName(Staff.PlaceId);
    public Actor Actor => new(new By(Staff.Id, Staff.Name, PlaceName), Staff.Role, Staff.UnitId, Staff.PlaceId, Staff.DepartmentId, Staff.Office);
}

public static class AskingExtensions
{
    public static Asking Asking(this HttpContext http) => http.Features.Get<Asking>() ?? throw new InvalidOperationException("The endpoint has no policy.");
}

/// <summary>Who may call a group of endpoints. What may be done with a case is the domain's table, not this one.</summary>
public static class Policies
{
    public const string AnyStaff = nameof(AnyStaff), Uploads = nameof(Uploads), Township = nameof(Township), Intake = nameof(Intake), County = nameof(County),
        Supervision = nameof(Supervision), Setup = nameof(Setup), Hall = nameof(Hall), People = nameof(People), PeopleOfUnit = nameof(PeopleOfUnit), Approvals = nameof(Approvals),
        Guides = nameof(Guides), GuideEdit = nameof(GuideEdit), GuideKeep = nameof(GuideKeep), Admissions = nameof(Admissions),
        Asks = nameof(Asks), Questions = nameof(Questions), Writers = nameof(Writers), ContactBook = nameof(ContactBook);

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        Roles(options, AnyStaff, Enum.GetValues<Role>());
        Roles(options, Township, Role.IntegratedWindow, Role.IssuingWindow, Role.TownshipOffice, Role.StationClerk, Role.Leader, Role.CaseAgent, Role.CentreDirector);
        Roles(options, Intake, Role.IntegratedWindow, Role.StationClerk, Role.CaseAgent, Role.IssuingWindow, Role.TownshipOffice);
        Roles(options, Uploads, Role.IntegratedWindow, Role.StationClerk, Role.CaseAgent, Role.IssuingWindow, Role.TownshipOffice, Role.CountyZeroWindow, Role.CountyDepartment, Role.ItemEditor, Role.CentreDirector, Role.CatalogueKeeper);
        Roles(options, Guides, Role.ItemEditor, Role.CentreDirector, Role.CountyDepartment, Role.CatalogueKeeper);
        Roles(options, GuideEdit, Role.ItemEditor, Role.CentreDirector);
        Roles(options, GuideKeep, Role.CatalogueKeeper);
        Roles(options, Admissions, Role.ItemEditor, Role.CentreDirector, Role.CatalogueKeeper, Role.StationClerk, Role.CaseAgent);
        Roles(options, County, Role.CountyZeroWindow, Role.CountyDepartment, Role.CountyLeader);
        Roles(options, Supervision, Role.Supervisor, Role.CountyLeader);
        Roles(options, Setup, Role.Administrator);
        Roles(options, People, Role.Supervisor, Role.CountyLeader, Role.Leader, Role.CentreDirector);
        Roles(options, Asks, Role.IntegratedWindow, Role.IssuingWindow, Role.TownshipOffice, Role.StationClerk, Role.Leader, Role.CaseAgent, Role.CentreDirector, Role.ItemEditor, Role.CountyZeroWindow);
        Roles(options, Questions, Role.IntegratedWindow, Role.IssuingWindow, Role.TownshipOffice, Role.StationClerk, Role.Leader, Role.CaseAgent, Role.CentreDirector, Role.ItemEditor, Role.CountyZeroWindow,
            Role.CountyDepartment, Role.Supervisor);
        Roles(options, Writers, [.. ArticleDecider.Writers]);
        Roles(options, ContactBook, Role.Administrator, Role.CountyDepartment, Role.CentreDirector, Role.Leader, Role.StationClerk, Role.Supervisor);
        Roles(options, PeopleOfUnit, Role.Administrator, Role.CentreDirector, Role.DataOfficer);
        Roles(options, Approvals, Role.TownshipOffice, Role.Leader, Role.CentreDirector);
        Roles(options, Hall, Role.IntegratedWindow, Role.IssuingWindow, Role.TownshipOffice, Role.Leader, Role.CentreDirector);
    }

    private static void Roles(AuthorizationOptions options, string policy, params Role[] roles) =>
        options.AddPolicy(policy, p => p.RequireRole(roles.Select(r => r.ToString())));
}

using System.Text;
using Zhengwu.Api.Tests.Hosting;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>A judge that lets everything pass proves nothing: what it must not let pass.</summary>
public sealed class TheOracle
{
    private static readonly Target Write = new("POST", "/api/cases", [], typeof(string), []), Read = new("GET", "/api/cases", [], null, []), Trigger = new("POST", "/ReceiveBell", [], null, []);

    [Theory]
    [InlineData(500, "application/problem+json", """{"status":500,"title":"系统出错","code":"unexpected"}""")]
    [InlineData(302, "application/json", "{}")]
    [InlineData(404, "text/html", "<h1>404</h1>")]
    [InlineData(404, "", "")]
    [InlineData(404, "application/problem+json", "not json")]
    [InlineData(404, "application/problem+json", """{"status":400,"title":"没有","code":"not-found"}""")]
    [InlineData(404, "application/problem+json", """{"status":404,"title":"not found","code":"not-found"}""")]
    [InlineData(404, "application/problem+json", """{"status":404,"title":"没有","code":"Not Found"}""")]
    [InlineData(404, "application/problem+json", """{"status":404,"title":"没有","code":"not-found","detail":"at Zhengwu.Api.Shell.Book"}""")]
    [InlineData(422, "application/problem+json", """{"status":422,"title":"没有张三","code":"invalid"}""")]
    [InlineData(0, "", "")]
    public void a_bad_answer_is_named(int status, string type, string body) => Assert.NotNull(Oracle.Complaint(Of(Write), Answer(status, type, body)));

    [Fact]
    public void a_sample_the_endpoint_cannot_read_is_named() =>
        Assert.NotNull(Oracle.Complaint(Of(Write) with { IsWhole = true }, Answer(400, "application/problem+json", """{"status":400,"title":"格式不对","code":"bad-json"}""")));

    [Theory]
    [InlineData(200, "application/json", "")]
    [InlineData(200, "application/json", "null")]
    [InlineData(200, "text/plain", "{}")]
    [InlineData(404, "application/problem+json", """{"status":404,"title":"没有","code":"not-found"}""")]
    public void a_trigger_must_be_answered_as_the_host_needs_it(int status, string type, string body) => Assert.NotNull(Oracle.Complaint(Of(Trigger), Answer(status, type, body)));

    [Fact]
    public void good_answers_pass()
    {
        Assert.Null(Oracle.Complaint(Of(Read), Answer(200, "application/json", "{}")));
        Assert.Null(Oracle.Complaint(Of(Write), Answer(404, "application/problem+json", """{"status":404,"title":"没有","code":"not-found"}""")));
        Assert.Null(Oracle.Complaint(Of(Trigger), Answer(200, "application/json", "{}")));
        Assert.Null(Oracle.Complaint(Of(Read) with { IsWire = true }, Answer(431, "", "")));
    }

    private static Attack Of(Target target) => new(target, target.Method, target.Pattern, [], "", false, false, ["张三"]);

    private static RawAnswer Answer(int status, string type, string body) => new(status, new Dictionary<string, string> { ["content-type"] = type }, Encoding.UTF8.GetBytes(body));
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>A mail as a reader's program shows it.</summary>
/// <param name="Id">Its name in the mailbox; it is read at <c>email/{Id}/html</c> below the mailbox's <see cref="Mailbox.Page"/>.</param>
/// <param name="MessageId">Without brackets, as its header has it.</param>
/// <param name="To">The addresses of the header.</param>
/// <param name="Headers">Names in small letters; a header that occurs twice is a JSON array.</param>
public sealed record ReceivedMail(string Id, string MessageId, IReadOnlyList<string> To, string Subject, string Text, string Html, IReadOnlyDictionary<string, string> Headers);

/// <summary>maildev instead of a mail server: takes every mail, sends none on, shows them on a page. Heard on 127.0.0.1 only.</summary>
public sealed class Mailbox : IAsyncDisposable
{
    private readonly NodeProgram program;
    private readonly HttpClient http;
    private readonly string? temporary;

    private Mailbox(NodeProgram program, int smtpPort, int webPort, string? temporary)
    {
        (this.program, this.temporary, SmtpPort, Page) = (program, temporary, smtpPort, new Uri($"http://127.0.0.1:{webPort}/"));
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Page };
    }

    /// <summary>Where a person reads the mails.</summary>
    public Uri Page { get; }
    public int SmtpPort { get; }

    /// <summary>What the handler must be told to send here.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Smtp__Host"] = "127.0.0.1", ["Smtp__Port"] = SmtpPort.ToString(CultureInfo.InvariantCulture), ["Smtp__User"] = "", ["Smtp__Password"] = "",
        ["Smtp__From"] = "帮代办 <bangdaiban@example.com>",
    };

    /// <param name="folder">Where mails are kept; null: they end with the mailbox.</param>
    /// <param name="modules">The folder that holds node_modules.</param>
    public static async Task<Mailbox> Start(string? folder, string modules, CancellationToken cancel)
    {
        var (smtp, web, temporary) = (Azurite.FreePort(), Azurite.FreePort(), folder is null ? Directory.CreateTempSubdirectory("mails-").FullName : null);
        string[] arguments = ["--ip", "127.0.0.1", "--smtp", $"{smtp}", "--web-ip", "127.0.0.1", "--web", $"{web}", "--mail-directory", (folder ?? temporary)!, "--silent"];
        try { return new(await NodeProgram.Start("maildev", arguments, modules, (folder ?? temporary)!, [smtp, web], cancel), smtp, web, temporary); }
        catch
        {
            if (temporary is not null) Directory.Delete(temporary, recursive: true);
            throw;
        }
    }

    /// <summary>All mails, the oldest first (by their Date header).</summary>
    public async Task<IReadOnlyList<ReceivedMail>> Mails(CancellationToken cancel = default) =>
        [.. JsonNode.Parse(await http.GetStringAsync(new Uri("email", UriKind.Relative), cancel))!.AsArray().OrderBy(m => m!["time"]!.GetValue<string>(), StringComparer.Ordinal).Select(m => Read(m!))];

    /// <summary>The first mail that is wanted, as soon as it is there: a mail is shown a moment after it was taken.</summary>
    public async Task<ReceivedMail> Arrived(Func<ReceivedMail, bool> wanted, CancellationToken cancel)
    {
        while (true)
        {
            if ((await Mails(cancel)).FirstOrDefault(wanted) is { } mail) return mail;
            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Throws all mails away.</summary>
    public async Task Clear(CancellationToken cancel = default)
    {
        using var response = await http.DeleteAsync(new Uri("email/all", UriKind.Relative), cancel);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await program.DisposeAsync();
        if (temporary is not null) Directory.Delete(temporary, recursive: true);
    }

    private static ReceivedMail Read(JsonNode mail)
    {
        string Text(string name) => mail[name]?.GetValue<string>() ?? "";
        return new(Text("id"), Text("messageId"), [.. mail["to"]?.AsArray().Select(t => t!["address"]!.GetValue<string>()) ?? []], Text("subject"), Text("text"), Text("html"),
            mail["headers"]!.AsObject().ToDictionary(h => h.Key, h => h.Value!.ToString()));
    }
}

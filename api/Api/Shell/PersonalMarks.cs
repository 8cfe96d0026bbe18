using System.Security.Cryptography;
using System.Text;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Shell;

/// <summary>
/// HMACs under the personal key. A plain hash of an ID number is no protection (a county has some 3.65e7 candidates); without the key these
/// marks say nothing.
/// </summary>
public sealed class PersonalMarks
{
    private readonly byte[] key;

    public PersonalMarks(Settings settings) : this(settings.PersonalKey) =>
        Ever = settings.PersonalKeyBefore is { } before ? [this, new(before)] : [this];

    private PersonalMarks(byte[] key) => (this.key, Ever) = (key, [this]);

    /// <summary>These marks, then those of the key of before: what is looked for may have been marked under either.</summary>
    public IReadOnlyList<PersonalMarks> Ever { get; }

    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Search key for a word of a kind ("name", "id", "id4", "phone4", "village"); 24 hex characters.</summary>
    public string Of(string kind, string word) => Convert.ToHexStringLower(Mac($"mark|{kind}|{word}"))[..24];

    public SearchMarks MarksOf(Applicant applicant) => new(
        [
            Of("name", applicant.Name), Of("last4", applicant.IdNumber[^4..]), Of("last4", applicant.Phone[^4..]),
            Of("village", applicant.Village.Name),
        ],
        Of("id", applicant.IdNumber));

    /// <summary>Twelve characters without I, L, O, U; 60 bits; the same for a case whenever it is asked for.</summary>
    public string LookupCode(string number)
    {
        var mac = Mac($"lookup|{number}");
        var code = new StringBuilder(14);
        for (var i = 0; i < 12; i++)
        {
            if (i is 4 or 8) code.Append('-');
            code.Append(Crockford[mac[i] & 31]);
        }
        return code.ToString();
    }

    public bool IsLookupCode(string number, string? code)
    {
        var given = (code ?? "").ToUpperInvariant().Replace("-", "").Replace(" ", "").Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return Ever.Any(marks => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(marks.LookupCode(number).Replace("-", ""))));
    }

    /// <summary>Says that this unit uploaded exactly these bytes: a submission needs no look at the blob.</summary>
    public string UploadTicket(string unitId, string fileId, string type, long size, string sha256) =>
        $"{type}|{size}|{sha256}|{Convert.ToHexStringLower(Mac($"upload|{unitId}|{fileId}|{type}|{size}|{sha256}"))}";

    /// <summary>The file behind a ticket, or null when the ticket is not ours or of another unit.</summary>
    public MaterialFile? Redeem(string unitId, string fileId, string? ticket, string name)
    {
        var parts = (ticket ?? "").Split('|');
        if (parts.Length != 4 || !long.TryParse(parts[1], out var size)) return null;
        return Ever.Any(marks => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(marks.UploadTicket(unitId, fileId, parts[0], size, parts[2])), Encoding.UTF8.GetBytes(ticket!)))
            ? new(fileId, name, parts[0], size, parts[2])
            : null;
    }

    private byte[] Mac(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}

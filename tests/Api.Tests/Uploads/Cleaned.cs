using System.Text;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>What stays of a picture and what does not (ASVS 14.2.8).</summary>
public sealed class Cleaned
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(6, false)]
    [InlineData(8, true)]
    public async Task a_phone_picture_loses_place_owner_and_time_but_is_not_turned(int orientation, bool little)
    {
        var (code, kept) = await Looked.At(CorpusJpeg.Picture(640, 480, CorpusJpeg.Jfif, CorpusJpeg.Exif(orientation, gps: true, little: little), CorpusJpeg.Comment("serial 0123"), CorpusJpeg.Icc), Corpus.Jpeg);
        Assert.Equal("", code);
        var text = Encoding.Latin1.GetString(kept);
        Assert.DoesNotContain("GPS", text);
        Assert.DoesNotContain("13900001234", text);
        Assert.DoesNotContain("serial", text);
        Assert.Contains("ICC_PROFILE", text);
        Assert.Contains("JFIF", text);
        Assert.Equal(orientation == 1 ? -1 : orientation, OrientationOf(kept));
    }

    [Fact]
    public async Task a_png_keeps_only_what_draws_it()
    {
        var (_, kept) = await Looked.At(CorpusPng.Picture(CorpusPng.Chunk("tEXt", Corpus.Ascii("Author\0owner")), CorpusPng.Chunk("eXIf", Corpus.Ascii("MM\0*GPS")), CorpusPng.Chunk("tIME", new byte[7]),
            CorpusPng.Chunk("iTXt", Corpus.Ascii("XML:com.adobe.xmp\0\0\0\0\0x")), CorpusPng.Chunk("prVt", Corpus.Ascii("private"))), Corpus.Png);
        Assert.Equal(CorpusPng.Picture(), kept);
    }

    [Fact]
    public async Task cleaning_what_is_clean_changes_nothing()
    {
        foreach (var sample in Corpus.All)
        {
            var (code, kept) = await Looked.At(sample.Make(), sample.Type);
            if (code != "") continue;
            var (again, same) = await Looked.At(kept, sample.Type);
            Assert.True(again == "" && kept.AsSpan().SequenceEqual(same), sample.Name);
        }
    }

    [Fact]
    public async Task a_pdf_is_kept_to_the_last_byte()
    {
        var pdf = Corpus.Find("pdf-chromium-print");
        Assert.Equal(pdf, (await Looked.At(pdf, Corpus.Pdf)).Kept);
    }

    /// <summary>However a file is cut or changed, it is judged, not stumbled over.</summary>
    [Fact]
    public async Task no_damage_makes_the_inspection_stumble()
    {
        var random = new Random(20261121);
        foreach (var sample in Corpus.All.Where(s => s.Name is "jpeg-phone-with-exif-gps" or "png-screenshot-with-texts" or "pdf-wps-object-streams" or "pdf-reportlab-ascii85" or "pdf-signed-with-seal"))
            for (var i = 0; i < 1000; i++)
            {
                var bytes = sample.Make();
                for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);
                if (i % 4 == 0) bytes = bytes[..random.Next(1, bytes.Length)];
                await Looked.At(bytes, sample.Type);
            }
    }

    private static int OrientationOf(byte[] jpeg) => jpeg.AsSpan().IndexOf("Exif\0\0MM\0*"u8) is >= 0 and var at ? jpeg[at + 25] : -1;
}

/// <summary>Over HTTP: what the answer says is what is stored and comes back (I13).</summary>
[Collection(PlatformCollection.Name)]
public sealed class WhatComesBack(PlainHandler plain) : IClassFixture<PlainHandler>
{
    [Fact]
    public async Task ticket_size_and_hash_are_those_of_the_cleaned_bytes_and_a_repeat_answers_the_same()
    {
        var handler = plain.It;
        var (sent, id) = (Corpus.Find("jpeg-phone-with-exif-gps"), Guid.NewGuid());
        var kept = (await Looked.At(sent, Corpus.Jpeg)).Kept;
        var (status, first, _) = await handler.Put(sent, Corpus.Jpeg, id);
        Assert.Equal((200, kept.Length, "absent"), (status, (int)first["size"]!, (string?)first["scan"]));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(kept)), (string?)first["sha256"]);
        Assert.Equal(first.ToJsonString(), (await handler.Put(sent, Corpus.Jpeg, id)).Body.ToJsonString());
        Assert.Equal(409, (await handler.Put(Corpus.Find("jpeg-from-canvas"), Corpus.Jpeg, id)).Status);
    }

    [Fact]
    public async Task nobody_learns_that_somebody_else_has_the_same_file()
    {
        var handler = plain.It;
        var (file, id) = (Corpus.Find("png-with-exif-and-time"), Guid.NewGuid());
        var mine = (await handler.Put(file, Corpus.Png, id)).Body;
        var fresh = (await handler.Put(file, Corpus.Png, Guid.NewGuid(), "w0300a")).Body;
        // The very id of another unit's file is as free as any other.
        var (status, theirs, _) = await handler.Put(file, Corpus.Png, id, "w0300a");
        Assert.Equal(200, status);
        Assert.Equal(200, (await handler.Put(Corpus.Find("png-palette"), Corpus.Png, id, "w0500a")).Status);
        foreach (var field in (string[])["size", "sha256", "type", "scan"]) Assert.True(mine[field]!.ToJsonString() == fresh[field]!.ToJsonString() && mine[field]!.ToJsonString() == theirs[field]!.ToJsonString());
        Assert.NotEqual((string?)mine["ticket"], (string?)theirs["ticket"]);
    }
}

public sealed class NamesOfFiles
{
    [Theory]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini.jpg")]
    [InlineData("CON", "_CON.jpg")]
    [InlineData("con.jpg", "_con.jpg")]
    [InlineData("LPT1.png", "_LPT1.jpg")]
    [InlineData("a\0b.jpg", "ab.jpg")]
    [InlineData("x\u202Egpj.exe", "xgpj.exe.jpg")]
    [InlineData("trailing. . .", "trailing.jpg")]
    [InlineData("shell.asp;.jpg", "shell.asp.jpg")]
    [InlineData("a\r\nSet-Cookie: x=1.jpg", "aSet-Cookie x=1.jpg")]
    [InlineData("证明😀\u200D.PNG", "证明😀.jpg")]
    [InlineData("𠮷祥.jpeg", "𠮷祥.jpeg")]
    [InlineData("a\uD800b.jpg", "ab.jpg")]
    [InlineData("line\u2028end.jpg", "lineend.jpg")]
    [InlineData("", "文件.jpg")]
    [InlineData(null, "文件.jpg")]
    [InlineData("...", "文件.jpg")]
    [InlineData("报告.pdf.exe", "报告.pdf.exe.jpg")]
    public void a_name_is_a_label_and_ends_as_its_bytes_demand(string? name, string label) => Assert.Equal(label, FileNames.Of(name, Corpus.Jpeg));

    [Fact]
    public void a_long_name_is_shortened_without_breaking_a_character()
    {
        var label = FileNames.Of(new string('长', 220) + string.Concat(Enumerable.Repeat("😀", 60)) + ".pdf", Corpus.Pdf);
        Assert.InRange(label.Length, 40, 90);
        Assert.False(char.IsLowSurrogate(label[0]));
        Assert.EndsWith(".pdf", label);
        Assert.Equal(label, FileNames.Of(label, Corpus.Pdf));
    }
}

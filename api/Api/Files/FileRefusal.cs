namespace Zhengwu.Api.Files;

/// <summary>
/// Why a file is not taken: 415 when it is not the jpg, png or pdf it says it is, 413 when it is too big, 422 when it is one but may not come in. The title
/// tells the clerk what to do.
/// </summary>
public sealed record FileRefusal(int Status, string Code, string Title)
{
    public static readonly FileRefusal
        Kind = new(415, "file-kind", "只收 JPG、PNG 图片和 PDF 文件，且内容要与文件类型一致。请重新拍照或另存后再传。"),
        Broken = new(415, "file-broken", "文件不完整或已损坏，打不开。请重新拍照、扫描或导出后再传。"),
        Trailing = new(415, "file-trailing", "文件后面还藏着别的内容，不能收。请重新拍照、扫描或导出后再传。"),
        Empty = new(400, "file-empty", "文件是空的，请重新选择。"),
        Cut = new(400, "file-cut", "文件没有传完，请重新上传。"),
        Slow = new(408, "file-slow", "文件传得太慢，没有传完。网络好一些时会再传，也可以换小一点的文件。"),
        TooBig = new(413, "body-too-large", "文件超过 10 MB，请缩小后再传。"),
        Pixels = new(422, "image-too-large", "图片的尺寸太大，请缩小到每边 16000 像素以内、总共 6400 万像素以内再传。"),
        PdfLocked = new(422, "pdf-encrypted", "PDF 加了密码或权限限制，不能收。请取消密码，或打印成不加密的 PDF 再传。"),
        PdfActive = new(422, "pdf-active", "PDF 里带有脚本、自动动作或动态表单，不能收。请用“打印成 PDF”另存，或拍照上传。"),
        PdfAttached = new(422, "pdf-embedded", "PDF 里夹带了别的文件，不能收。请用“打印成 PDF”另存，夹带的文件单独上传。"),
        PdfOpaque = new(422, "pdf-unreadable", "PDF 里有无法检查的内容，不能收。请用“打印成 PDF”另存，或拍照上传。"),
        PdfTooComplex = new(422, "pdf-too-complex", "PDF 展开后太大或太复杂，不能收。请用“打印成 PDF”另存，或分成几个文件再传。"),
        Infected = new(422, "file-infected", "杀毒软件在这个文件里发现了病毒，已经隔离。请勿再用这个文件，检查它来自的电脑，重新拍照或扫描后再传。"),
        NoScanner = new(503, "scanner-unavailable", "杀毒检查暂时不可用，文件还没有收下。文件留在本机，稍后会再传，您填的内容还在。"),
        DayIsFull = new(429, "upload-day-limit", "您今天上传的文件太多，已到每天的上限。请明天再传；确需今天上传的，请联系管理员。"),
        Reused = new(409, "file-id-reused", "这个文件编号已用于另一个文件，请重新上传。");
}

namespace Zhengwu.Api.Import;
public static class ImportCommand { public static Task<int> Run(string[] args) => Task.FromResult(args.Length); }
public static class ReferenceBook { public static ValueTask<ReferenceData> Load(Shell.IBookStore store, CancellationToken cancel = default) => throw new NotSupportedException(store.ToString() + cancel); }

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Local;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Life;

/// <summary>The real handler on a fresh Azurite with the bus and the sign-in of the stand-in; timers are fired by the tests.</summary>
public sealed class PlatformFixture : IAsyncLifetime
{
    public LocalPlatform Platform { get; private set; } = null!;

    public async Task InitializeAsync() => Platform = await Start();

    public async Task DisposeAsync()
    {
        await WhatLiesAround.Overhear(Platform);
        await Platform.DisposeAsync();
    }

    public static Task<LocalPlatform> Start(bool givesUp = true, bool timers = false) =>
        LocalPlatform.Start(new LocalOptions(Handler, Repository, null, Path.Combine(Repository, "web", "dist"), Timers: timers, GivesUp: givesUp,
            More: new Dictionary<string, string> { ["PersonalKey"] = Convert.ToBase64String(Seated.Key) }), NullLoggerFactory.Instance);

    public static string Repository { get; } = Root();

    /// <summary>The handler as the build of this very configuration made it.</summary>
    public static string Handler { get; } = Path.Combine(Repository, "api", "Api", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "handler");

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

[CollectionDefinition(Name)]
public sealed class PlatformCollection : ICollectionFixture<PlatformFixture>
{
    public const string Name = "platform";
}

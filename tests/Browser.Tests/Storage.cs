namespace Zhengwu.Browser.Tests;

/// <summary>What lies in the browser, as whoever sits down at the PC could read it.</summary>
public static class Storage
{
    public static Task<string> StorageDump(this IPage page) => page.EvaluateAsync<string>("""
            async () => {
              const out = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
              for (const { name } of await indexedDB.databases()) {
                const db = await new Promise((ok, no) => { const r = indexedDB.open(name); r.onsuccess = () => ok(r.result); r.onerror = no; });
                for (const store of db.objectStoreNames) {
                  const all = await new Promise((ok, no) => { const r = db.transaction(store).objectStore(store).getAll(); r.onsuccess = () => ok(r.result); r.onerror = no; });
                  for (const one of all) out.push(JSON.stringify(one, (k, v) => v instanceof ArrayBuffer ? new TextDecoder('latin1').decode(v) : ArrayBuffer.isView(v) ? new TextDecoder('latin1').decode(v) : v));
                }
              }
              return out.join('\n');
            }
            """);
}

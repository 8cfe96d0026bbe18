namespace Zhengwu.Browser.Tests;

/// <summary>A person who has only a keyboard; every key that goes down is counted, Alt too.</summary>
public sealed class Hands(IPage page)
{
    public int Keys { get; private set; }

    public async Task Press(string keys)
    {
        Keys += keys.Split('+').Length;
        await page.Keyboard.PressAsync(keys);
    }

    /// <summary>As people type: too slow for a card reader.</summary>
    public async Task Type(string text)
    {
        Keys += text.Length;
        await page.Keyboard.TypeAsync(text, new() { Delay = 90 });
    }
}

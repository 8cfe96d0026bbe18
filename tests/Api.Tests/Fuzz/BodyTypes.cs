using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>Which record a handler reads its body into: found in its code, since it asks for it there and nowhere else.</summary>
internal static class BodyTypes
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>The type of the nearest <c>Commands.Read…</c>; bytes for a file; null where none is called.</summary>
    public static Type? Of(MethodInfo handler)
    {
        var (seen, next) = (new HashSet<MethodBase>(), new Queue<MethodBase>([handler]));
        while (next.TryDequeue(out var method))
        {
            if (!seen.Add(method)) continue;
            foreach (var called in Calls(method))
            {
                if (called.DeclaringType == typeof(Commands) && called.Name == nameof(Commands.ReadBytes)) return typeof(byte[]);
                if (called.DeclaringType == typeof(Commands) && called.IsGenericMethod) return called.GetGenericArguments()[0];
                // An async method's own code is in its state machine.
                foreach (var machine in called.IsGenericMethod ? called.GetGenericArguments().Where(typeof(IAsyncStateMachine).IsAssignableFrom) : [])
                    next.Enqueue(machine.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!);
                if (called.DeclaringType?.Assembly == typeof(Commands).Assembly) next.Enqueue(called);
            }
        }
        return null;
    }

    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var op = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += op.Size;
            if (op.OperandType is OperandType.InlineMethod) yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), typeArguments, arguments)!;
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}

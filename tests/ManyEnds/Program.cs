using System.Diagnostics;
using Clan.Sdk;

// How it ends is the first argument; the build adds the file for its findings.
var result = Environment.GetEnvironmentVariable("CLAN_CHECK")!;
var inventory = new Inventory("my-clan");
inventory.AddMachine("jon");
switch (args[0])
{
    case "never":
        return 0;
    case "exit":
        return int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
    case "throw":
        throw new InvalidOperationException("no fleet\u001b[31m here");
    case "kill":
        Process.GetCurrentProcess().Kill();
        break;
    case "hang":
        Thread.Sleep(Timeout.Infinite);
        break;
    case "read":
        inventory.AddRule("input", _ => [RuleFinding.Warning($"<{Console.In.ReadToEnd()}>")]);
        break;
    case "talk":
        for (var i = 0; i < 20_000; i++)
        {
            Console.Out.WriteLine(new string('x', 100));
            Console.Error.WriteLine(new string('y', 100));
        }

        break;
    case "variable":
        inventory.AddRule("fleet", _ => [RuleFinding.Warning(Environment.GetEnvironmentVariable("FLEET") ?? "none")]);
        break;
    case "argument":
        inventory.AddRule("both", _ => [RuleFinding.Warning("in every fleet"), RuleFinding.Warning($"in {args[1]}")]);
        break;
    case "rule":
        inventory.AddRule("rule", _ => [RuleFinding.Error(args[1])]);
        break;
    case "huge":
        inventory.AddRule("rule", _ => [RuleFinding.Error(new string('z', 5_000_000))]);
        break;
    case "hostile":
        inventory.AddRule(
            "rule",
            _ =>
                [
                    RuleFinding.Error(
                        "first\n/etc/passwd(1,1): error CS0000: fake\n##vso[task.setvariable variable=x]y\n::error::gh\u001b[31m\u202e\u0085{0}%0A"
                    ),
                ]
        );
        break;
    case "after":
        await inventory.RunAsync(args);
        throw new InvalidOperationException("after the first inventory");
    case "child":
        Start("sleep", "4242");
        break;
    case "child-hang":
        Start("sleep", "4242");
        Thread.Sleep(Timeout.Infinite);
        break;
    case "detached-hang":
        Start("sh", "-c", "setsid sleep 4242 & exit 0").WaitForExit();
        Thread.Sleep(Timeout.Infinite);
        break;
    case "folder-result":
        Directory.CreateDirectory(result);
        return 0;
    case "full-folder-result":
        Directory.CreateDirectory(Path.Combine(result, "more"));
        break;
    case "garbage-result":
        File.WriteAllBytes(result, [0xff, 0xfe, 9, 9, 9, 10, 0]);
        return 0;
    case "half-result":
        File.WriteAllText(result, "inventory\tmy-clan\nerror\tCLAN3027\thelp\tx.cs\t1\t1\thalf\\");
        Process.GetCurrentProcess().Kill();
        break;
    case "cut-result":
        File.WriteAllText(result, "inventory\tmy-clan\nwarning\tCLAN3027\thelp\tx.cs\t1\t1\tcut\n");
        return 0;
    case "bad-line-result":
        File.WriteAllText(result, "error\tX 1: y\thttp://\t\0bad\t5\t99999\tmessage\n");
        break;
}

return await inventory.RunAsync(args);

static Process Start(string program, params string[] arguments) =>
    Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;

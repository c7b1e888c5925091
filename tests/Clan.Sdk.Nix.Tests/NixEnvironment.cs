using System.Diagnostics;
using Clan.Sdk.Options;

namespace Clan.Sdk.Nix.Tests;

/// <summary>A section of the inventory, as the oracles are named.</summary>
internal enum NixSection
{
    Services,
    Instances,
}

/// <summary>A checkout of clan-core and the nixpkgs library that it is evaluated with.</summary>
internal sealed record Checkout(string ClanCore, string NixpkgsLib);

/// <summary>
/// What this machine has of real Nix. <c>CLAN_CORE</c> names a checkout of clan-core, or two separated as in <c>PATH</c>: one
/// that still has <c>inventory.services</c> and one of today. <c>NIXPKGS_LIB</c> names the <c>lib</c> folder of nixpkgs for each.
/// </summary>
internal static class NixEnvironment
{
    private const string ClanCoreVariable = "CLAN_CORE";
    private const string NixpkgsLibVariable = "NIXPKGS_LIB";

    private static readonly Lazy<bool> HasNix = new(FindNix);

    private static readonly Dictionary<NixSection, string> Marks = new()
    {
        [NixSection.Services] = "lib/inventory/build-inventory/default.nix",
        [NixSection.Instances] = "modules/inventoryClass/default.nix",
    };

    /// <summary>The day of the clan-core that the section services is compared with.</summary>
    public const string DayOfServices = "2025-01-10";

    /// <summary>How many random cases a test tries, from <c>CLAN_NIX_CASES</c>.</summary>
    public static int Cases => Number("CLAN_NIX_CASES", 300);

    /// <summary>Where the random cases start, from <c>CLAN_NIX_SEED</c>.</summary>
    public static uint Seed => (uint)Number("CLAN_NIX_SEED", 1);

    /// <summary>The checkout for the section; without one the test is skipped.</summary>
    public static Checkout Require(NixSection section)
    {
        var clan = Folders(ClanCoreVariable);
        var index = Array.FindIndex(clan, folder => File.Exists(Path.Combine(folder, Marks[section])));
        var lib = index < 0 ? null : LibraryAt(index);
        Skip.IfNot(HasNix.Value, "nix-instantiate is not installed.");
        Skip.If(
            index < 0,
            $"Set {ClanCoreVariable} to a checkout of clan-core that has inventory.{section.ToString().ToLowerInvariant()} (several are separated by '{Path.PathSeparator}')."
        );
        Skip.If(
            lib is null,
            $"Set {NixpkgsLibVariable} to the lib folder of nixpkgs for each folder in {ClanCoreVariable}, or to one for all."
        );
        return new(clan[index], lib!);
    }

    /// <summary>A library for tests that need no clan-core: the section's own where there is one.</summary>
    public static string RequireLibrary(NixSection section)
    {
        var index = Array.FindIndex(Folders(ClanCoreVariable), folder => File.Exists(Path.Combine(folder, Marks[section])));
        var lib = LibraryAt(Math.Max(0, index));
        Skip.IfNot(HasNix.Value, "nix-instantiate is not installed.");
        Skip.If(lib is null, $"Set {NixpkgsLibVariable} to the lib folder of nixpkgs.");
        return lib!;
    }

    private static string? LibraryAt(int index)
    {
        var libraries = Folders(NixpkgsLibVariable).Where(folder => File.Exists(Path.Combine(folder, "modules.nix"))).ToArray();
        return libraries.Length == 0 ? null : libraries[Math.Min(index, libraries.Length - 1)];
    }

    private static string[] Folders(string variable) =>
        [
            .. (Environment.GetEnvironmentVariable(variable) ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(Path.GetFullPath),
        ];

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) && number > 0 ? number : otherwise;

    private static bool FindNix()
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("nix-instantiate", "--version") { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

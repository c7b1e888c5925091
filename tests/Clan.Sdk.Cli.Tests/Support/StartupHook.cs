/// <summary>Runs in a started process before its program (<c>DOTNET_STARTUP_HOOKS</c>): at the end it writes down which assemblies were loaded.</summary>
internal static class StartupHook
{
    public const string FileVariable = "CLAN_TEST_LOADED";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                File.WriteAllLines(file, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
        }
    }
}

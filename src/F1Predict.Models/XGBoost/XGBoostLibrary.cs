using System.Reflection;
using System.Runtime.InteropServices;

namespace F1Predict.Models.XGBoost;

/// <summary>Finds the native XGBoost library and loads it, once in a process.</summary>
internal static partial class XGBoostLibrary
{
    /// <summary>Environment variable that may hold the full path of the library; tried before every other place.</summary>
    public const string PathVariable = "F1PREDICT_XGBOOST";

    /// <summary>Name under which <see cref="NativeMethods"/> imports the library.</summary>
    public const string ImportName = "xgboost";

    private static readonly Lock Gate = new();
    private static nint loaded;

    /// <summary>Version of the loaded library.</summary>
    /// <exception cref="XGBoostNotFoundException">The library cannot be found.</exception>
    public static Version Version
    {
        get
        {
            EnsureLoaded();
            NativeMethods.XGBoostVersion(out var major, out var minor, out var patch);
            return new Version(major, minor, patch);
        }
    }

    /// <summary>Loads the library unless it is loaded; to be called before the first native call.</summary>
    /// <remarks>A failure is not remembered: after installing the library a notebook can go on without a restart.</remarks>
    /// <exception cref="XGBoostNotFoundException">The library cannot be found.</exception>
    public static void EnsureLoaded()
    {
        lock (Gate)
        {
            if (loaded != 0)
            {
                return;
            }

            WaitPassively();
            loaded = Find(Environment.GetEnvironmentVariable(PathVariable), AppContext.BaseDirectory, PortableRid(), TryLoad);
            NativeLibrary.SetDllImportResolver(
                typeof(XGBoostLibrary).Assembly,
                static (name, _, _) => name == ImportName ? loaded : 0);
        }
    }

    /// <summary>Tries the places in order and returns the first library that loads.</summary>
    /// <param name="configuredPath">Value of <see cref="PathVariable"/>; null or empty when it is not set.</param>
    /// <param name="baseDirectory">Folder of the application.</param>
    /// <param name="rid">Portable runtime identifier, for example <c>linux-x64</c>.</param>
    /// <param name="load">Loads a path or a bare name; returns 0 when it cannot.</param>
    /// <returns>The handle that <paramref name="load"/> returned.</returns>
    /// <exception cref="XGBoostNotFoundException"><paramref name="load"/> returned 0 for every place.</exception>
    internal static nint Find(string? configuredPath, string baseDirectory, string rid, Func<string, nint> load)
    {
        var places = Places(configuredPath, baseDirectory, rid);
        foreach (var place in places)
        {
            var handle = load(place);
            if (handle != 0)
            {
                return handle;
            }
        }

        string[] tried = string.IsNullOrEmpty(configuredPath) ? [$"{PathVariable} (not set)", .. places] : [.. places];
        throw new XGBoostNotFoundException(tried);
    }

    private static List<string> Places(string? configuredPath, string baseDirectory, string rid)
    {
        var file = rid.Split('-')[0] switch
        {
            "win" => "xgboost.dll",
            "osx" => "libxgboost.dylib",
            _ => "libxgboost.so",
        };
        List<string> places =
        [
            Path.Combine(baseDirectory, file),
            Path.Combine(baseDirectory, "runtimes", rid, "native", file),
            "libxgboost.so.0",
            "libxgboost.so",
            "xgboost",
        ];
        if (!string.IsNullOrEmpty(configuredPath))
        {
            places.Insert(0, configuredPath);
        }

        return places;
    }

    private static nint TryLoad(string place)
    {
        // Bare names go through the assembly's own rules, which also know the native folders of referenced packages.
        var found = Path.IsPathRooted(place)
            ? NativeLibrary.TryLoad(place, out var handle)
            : NativeLibrary.TryLoad(place, Assembly.GetExecutingAssembly(), null, out handle);

        // A library of before 1.6 cannot save to memory: it would load here and fail in the middle of training.
        return found && NativeLibrary.TryGetExport(handle, nameof(NativeMethods.XGBoosterSaveModelToBuffer), out _) ? handle : 0;
    }

    private static string PortableRid()
    {
        // RuntimeInformation.RuntimeIdentifier may name a distribution; packages name the portable platform.
        var musl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : musl ? "linux-musl" : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.X86 => "x86",
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            var other => other.ToString(),
        }}";
    }

    // OpenMP threads wait for each other by spinning, which on a busy machine makes training fifty times slower. The OpenMP
    // runtime reads the setting when it is loaded, and only from the C environment, which .NET's own does not write to.
    // A value set by the user stays.
    private static void WaitPassively()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            _ = SetEnvironmentVariable("OMP_WAIT_POLICY", "PASSIVE", overwrite: 0);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system whose C library has another name only loses speed, and only with several threads.
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironmentVariable(string name, string value, int overwrite);
}

using F1Predict.Data;
using F1Predict.Models;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers forecasting in a host.</summary>
public static class F1PredictRegistration
{
    /// <summary>
    /// Registers, once each: the <see cref="RaceHistory"/> (the bundled one), the <see cref="IModelStorage"/> (a folder), the <see cref="ModelStore"/> and
    /// the <see cref="PredictorProvider"/>. One that the host registers itself, before or after, is used instead. The clock is the registered
    /// <see cref="TimeProvider"/>, the system's when there is none.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Changes the options; null leaves the defaults.</param>
    public static IServiceCollection AddF1Predict(this IServiceCollection services, Action<F1PredictOptions>? configure = null)
    {
        services.AddOptions<F1PredictOptions>()
            .Configure(configure ?? (_ => { }))
            .Validate(options => options.KeepVersions >= 1, $"{nameof(F1PredictOptions.KeepVersions)} is less than 1.");
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => RaceHistory.LoadBundled());
        services.TryAddSingleton<IModelStorage>(sp => new FolderModelStorage(sp.GetRequiredService<IOptions<F1PredictOptions>>().Value.ModelFolder));
        services.TryAddSingleton<ModelStore>();
        services.TryAddSingleton<PredictorProvider>();
        return services;
    }
}

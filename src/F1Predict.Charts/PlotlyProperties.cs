namespace F1Predict.Charts;

/// <summary>Sets properties of objects of Plotly.NET by the names of plotly.js.</summary>
internal static class PlotlyProperties
{
    /// <summary>Sets each property of an anonymous object, but for those that are null, and returns the target.</summary>
    public static T With<T>(this T target, object properties)
        where T : DynamicObj.DynamicObj
    {
        foreach (var property in properties.GetType().GetProperties())
        {
            if (property.GetValue(properties) is { } value) target.SetProperty(property.Name, value);
        }

        return target;
    }
}

namespace F1Predict.Charts;

/// <summary>A trace, an axis or a layout by the names of plotly.js.</summary>
internal sealed class Properties : Dictionary<string, object>
{
    /// <summary>A trace.</summary>
    /// <param name="type">For example <c>scatter</c>.</param>
    /// <param name="properties">An anonymous object.</param>
    public static Properties Trace(string type, object properties) => new Properties { ["type"] = type }.With(properties);

    /// <summary>Sets each property of an anonymous object, but for those that are null, and returns this.</summary>
    public Properties With(object properties)
    {
        foreach (var property in properties.GetType().GetProperties())
        {
            if (property.GetValue(properties) is { } value) this[property.Name] = value;
        }

        return this;
    }
}

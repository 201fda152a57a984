using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AxisBot.Conversations.Messages;

namespace AxisBot.Storage.Json;

/// <summary>Writes what is kept as JSON, and reads it again. What a later version adds is passed over by an earlier one.</summary>
internal static class StateJson
{
    private const string Sort = "$sort";

    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameMessages } },
    };

    /// <summary>Writes it.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads it; the default where it is none.</summary>
    public static T? Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException)
        {
            return default;
        }
    }

    private static void NameMessages(JsonTypeInfo type)
    {
        if (type.Type == typeof(IncomingMessage))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = Sort,
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(WrittenMessage), "written"),
                    new JsonDerivedType(typeof(CommandCall), "command"),
                    new JsonDerivedType(typeof(ButtonPress), "button"),
                    new JsonDerivedType(typeof(EditedMessage), "edited"),
                    new JsonDerivedType(typeof(RemovedMessage), "removed"),
                },
            };
        }
    }
}

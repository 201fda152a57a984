using AxisBot.Conversations.Cards;
using AxisBot.Models.Checkups;
using AxisBot.Models.Prompts;
using AxisBot.Settings;

namespace AxisBot.Checkups;

/// <summary>Looks whether the model writes, where the settings name one: it is asked one question.</summary>
internal static class ModelChecks
{
    private const string Name = "model";

    /// <summary>How it is.</summary>
    public static Check Of(CheckedSettings settings, List<SettingFault> faults)
    {
        if (faults.Any(fault => fault.Key.StartsWith("Model:", StringComparison.OrdinalIgnoreCase) || fault.Key.StartsWith("Prompts:", StringComparison.OrdinalIgnoreCase)))
        {
            return new Check(Name, CardTone.Open, "not asked, since the settings of it are wrong");
        }

        if (settings.Model is not { } model)
        {
            return new Check(Name, CardTone.Open, "none writes, since Model:Provider is none; answers are composed from the articles");
        }

        var finding = ModelCheckup.LookAsync(model, PromptBook.Open(model.Prompts), TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
        return new Check(Name, !finding.IsGood ? CardTone.Bad : finding.IsDoubtful ? CardTone.Open : CardTone.Good, finding.Text);
    }
}

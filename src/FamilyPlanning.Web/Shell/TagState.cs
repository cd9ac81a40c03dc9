namespace FamilyPlanning.Web.Shell;

/// <summary>The states that have a colour; each always comes with an icon and a word.</summary>
public enum TagState
{
    /// <summary>Says nothing about progress: a kind, a label.</summary>
    Neutral,
    /// <summary>Finished.</summary>
    Done,
    /// <summary>Somebody else's turn, or not begun.</summary>
    Waiting,
    /// <summary>The office's turn, soon or now.</summary>
    Due,
    /// <summary>Wrong, failed, refused by a check.</summary>
    Wrong,
}

/// <summary>Looks of a state.</summary>
public static class TagStates
{
    /// <summary>Icon of a state.</summary>
    public static string Icon(this TagState state) => state switch
    {
        TagState.Done => TagHelpers.Icon.Named("circle-check"),
        TagState.Waiting => TagHelpers.Icon.Named("clock"),
        TagState.Due => TagHelpers.Icon.Named("alert-circle"),
        TagState.Wrong => TagHelpers.Icon.Named("alert-triangle"),
        TagState.Neutral => TagHelpers.Icon.Named("tag"),
    };

    /// <summary>Class of a state in the style sheet.</summary>
    public static string Class(this TagState state) => state switch
    {
        TagState.Done => "is-done",
        TagState.Waiting => "is-waiting",
        TagState.Due => "is-due",
        TagState.Wrong => "is-wrong",
        TagState.Neutral => "is-neutral",
    };
}

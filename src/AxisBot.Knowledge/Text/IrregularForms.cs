namespace AxisBot.Knowledge.Text;

/// <summary>The English words whose forms no rule brings together: "took" is "take", "children" is "child".</summary>
internal static class IrregularForms
{
    private const string Table = """
        arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun;
        bend bent; bind bound; bite bit bitten; blow blew blown; break broke broken; breed bred; bring brought;
        build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept;
        deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten;
        fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden;
        forecast forecasted; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; unfreeze unfroze unfrozen; get got gotten;
        give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hold held;
        keep kept; kneel knelt; know knew known; lay laid; lead led; leap leapt; learn learnt; leave left; lend lent;
        lie lain; light lit; lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame;
        overtake overtook overtaken; pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran;
        say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone; shoot shot;
        show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken;
        spend spent; spin spun; split splitting; spring sprang sprung; stand stood; steal stole stolen; stick stuck;
        strike struck stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swim swam swum;
        swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
        undergo underwent undergone; understand understood; undertake undertook undertaken; uphold upheld; wake woke woken;
        wear wore worn; weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld;
        withstand withstood; wring wrung; write wrote written; overthrow overthrew overthrown; foresee foresaw foreseen;
        oversee oversaw overseen; rebuild rebuilt; resell resold; undo undid undone; outgrow outgrew outgrown;
        man men; woman women; child children; person people; foot feet; tooth teeth; goose geese; mouse mice; ox oxen;
        life lives; wife wives; knife knives; leaf leaves; half halves; shelf shelves; thief thieves; wolf wolves;
        crisis crises; analysis analyses; basis bases; criterion criteria; phenomenon phenomena; datum data;
        medium media; curriculum curricula; index indices; die dies died; better good best; worse bad worst
        """;

    private static readonly Dictionary<string, string> BaseOf = Read();

    /// <summary>Finds the form that a dictionary lists; false for a regular word.</summary>
    public static bool TryBase(ReadOnlySpan<char> word, out string form) =>
        BaseOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out form!);

    private static Dictionary<string, string> Read()
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var forms = entry.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in forms.Skip(1))
            {
                bases.TryAdd(form, forms[0]);
            }
        }

        return bases;
    }
}

namespace AxisBot.Knowledge.Text;

/// <summary>
/// Brings the inflected forms of an English word to one stem, after the Porter2 ("Snowball English") algorithm
/// described at snowballstem.org. Written for folded words: lower case, no accents.
/// </summary>
public static class EnglishStemmer
{
    private const int ShortestStemmed = 3;
    private const int LongestStemmed = 64;

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
        ["inning"] = "inning",
        ["outing"] = "outing",
        ["canning"] = "canning",
        ["herring"] = "herring",
        ["earring"] = "earring",
        ["proceed"] = "proceed",
        ["exceed"] = "exceed",
        ["succeed"] = "succeed",
    };

    /// <summary>Words that the rules would bring to the stem of a word of another meaning ("important", "import").</summary>
    private static readonly string[] Families =
    [
        "important importance importantly", "according accordance accordingly", "product products",
        "national nationally nationalism nationalist", "nation nations", "personal personally", "personality",
        "populist populism", "conventional conventionally", "contracted contraction contractions", "several",
        "used use uses using user users", "author authors", "responsible responsibility", "initial initially",
        "community communities", "minority minorities", "majority majorities", "publication publications", "conversion conversions",
        "emergency emergencies", "conservative conservatives", "object objects", "objection objections", "statue statues",
        "universe universal universally", "mobile mobility", "informal informally", "likely", "position positions",
        "critical critically", "customer customers", "department departments departmental", "capital capitals",
        "organ organs", "organic", "experience experiences experienced", "constitute constitutes constituted",
        "detention detentions", "projected projection projections", "rated rates rating ratings rate",
        "collect collects collected collecting collection collections", "right rights", "good", "goods", "trained training",
        "international internationally", "animal animals", "policy policies", "police", "general generally", "generation generations",
        "university universities", "past", "paste", "organization organizations organisation organisations", "marines",
    ];

    private static readonly (string Suffix, string Replacement)[] DerivationalSuffixes =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
        ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly string[] ResidualSuffixes =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        "al", "er", "ic",
    ];

    static EnglishStemmer()
    {
        foreach (var family in Families)
        {
            var words = family.Split(' ');
            foreach (var word in words)
            {
                Exceptions.TryAdd(word, words[0]);
            }
        }
    }

    /// <summary>The stem of <paramref name="word"/>; the word itself where it is too short or too long to have one.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestStemmed || word.Length > LongestStemmed)
        {
            return word.ToString();
        }

        if (word[^1] == 's' && char.IsAsciiDigit(word[^2]))
        {
            return word[..^1].ToString();
        }

        if (Exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var exception))
        {
            return exception;
        }

        if (IrregularForms.TryBase(word, out var form))
        {
            word = form;
        }

        Span<char> letters = stackalloc char[LongestStemmed + 2];
        word.CopyTo(letters);
        var stem = new Stemming(letters, word.Length);
        stem.Run();
        return stem.ToString();
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private ref struct Stemming(Span<char> letters, int length)
    {
        private readonly Span<char> _letters = letters;
        private int _length = length;
        private int _r1;
        private int _r2;

        private readonly ReadOnlySpan<char> Word => _letters[.._length];

        public override readonly string ToString() => Word.ToString().Replace('Y', 'y');

        public void Run()
        {
            MarkConsonantY();
            FindRegions();
            RemovePlural();
            RemovePastOrGerund();
            if (_length > 2 && Word[^1] is 'y' or 'Y' && !IsVowel(Word[^2]))
            {
                _letters[_length - 1] = 'i';
            }

            ReplaceDerivational();
            ReplaceAdjectival();
            RemoveResidual();
            RemoveFinal();
        }

        private readonly void MarkConsonantY()
        {
            for (var i = 0; i < _length; i++)
            {
                if (_letters[i] == 'y' && (i == 0 || IsVowel(_letters[i - 1])))
                {
                    _letters[i] = 'Y';
                }
            }
        }

        private void FindRegions()
        {
            _r1 = Word.StartsWith("gener") || Word.StartsWith("arsen") ? 5
                : Word.StartsWith("commun") ? 6
                : RegionAfter(0);
            _r2 = RegionAfter(_r1);
        }

        private readonly int RegionAfter(int start)
        {
            for (var i = start + 1; i < _length; i++)
            {
                if (!IsVowel(_letters[i]) && IsVowel(_letters[i - 1]))
                {
                    return i + 1;
                }
            }

            return _length;
        }

        private void RemovePlural()
        {
            if (EndsWith("sses"))
            {
                _length -= 2;
            }
            else if (EndsWith("ied") || EndsWith("ies"))
            {
                _length -= _length > 4 ? 2 : 1;
            }
            else if (EndsWith("s") && !EndsWith("us") && !EndsWith("ss") && HasVowelBefore(_length - 2))
            {
                _length--;
            }
        }

        private void RemovePastOrGerund()
        {
            if (EndsWith("eedly") || EndsWith("eed"))
            {
                var cut = EndsWith("eedly") ? 5 : 3;
                if (_length - cut >= _r1)
                {
                    _length -= cut - 2;
                }

                return;
            }

            foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
            {
                if (EndsWith(suffix))
                {
                    if (HasVowelBefore(_length - suffix.Length))
                    {
                        _length -= suffix.Length;
                        MendAfterPast();
                    }

                    return;
                }
            }
        }

        private void MendAfterPast()
        {
            if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
            {
                _letters[_length++] = 'e';
            }
            else if (EndsInDouble())
            {
                _length--;
            }
            else if (_r1 >= _length && EndsInShortSyllable())
            {
                _letters[_length++] = 'e';
            }
        }

        private void ReplaceDerivational()
        {
            foreach (var (suffix, replacement) in DerivationalSuffixes)
            {
                if (EndsWith(suffix))
                {
                    ReplaceIn(_r1, suffix, replacement);
                    return;
                }
            }

            if (EndsWith("ogi") && _length > 3 && Word[^4] == 'l')
            {
                ReplaceIn(_r1, "ogi", "og");
            }
            else if (EndsWith("li") && _length > 2 && "cdeghkmnrt".Contains(Word[^3], StringComparison.Ordinal))
            {
                ReplaceIn(_r1, "li", "");
            }
        }

        private void ReplaceAdjectival()
        {
            ReadOnlySpan<(string Suffix, string Replacement)> rules =
            [
                ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
                ("ical", "ic"), ("ness", ""), ("ful", ""),
            ];
            foreach (var (suffix, replacement) in rules)
            {
                if (EndsWith(suffix))
                {
                    ReplaceIn(_r1, suffix, replacement);
                    return;
                }
            }

            if (EndsWith("ative"))
            {
                ReplaceIn(_r2, "ative", "");
            }
        }

        private void RemoveResidual()
        {
            foreach (var suffix in ResidualSuffixes)
            {
                if (EndsWith(suffix))
                {
                    ReplaceIn(_r2, suffix, "");
                    return;
                }
            }

            if (EndsWith("ion") && _length > 3 && Word[^4] is 's' or 't')
            {
                ReplaceIn(_r2, "ion", "");
            }
        }

        private void RemoveFinal()
        {
            if (EndsWith("e"))
            {
                var before = _length - 1;
                if (before >= _r2 || (before >= _r1 && !EndsInShortSyllableAt(before)))
                {
                    _length--;
                }
            }
            else if (EndsWith("ll") && _length - 1 >= _r2)
            {
                _length--;
            }
        }

        private void ReplaceIn(int region, string suffix, string replacement)
        {
            if (_length - suffix.Length >= region)
            {
                _length -= suffix.Length;
                replacement.CopyTo(_letters[_length..]);
                _length += replacement.Length;
            }
        }

        private readonly bool EndsWith(string suffix) => Word.EndsWith(suffix);

        private readonly bool EndsInDouble() =>
            _length > 1 && Word[^1] == Word[^2] && "bdfgmnprt".Contains(Word[^1], StringComparison.Ordinal);

        private readonly bool HasVowelBefore(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(_letters[i]))
                {
                    return true;
                }
            }

            return false;
        }

        private readonly bool EndsInShortSyllable() => EndsInShortSyllableAt(_length);

        private readonly bool EndsInShortSyllableAt(int end)
        {
            if (end == 2)
            {
                return IsVowel(_letters[0]) && !IsVowel(_letters[1]);
            }

            return end > 2
                && !IsVowel(_letters[end - 3])
                && IsVowel(_letters[end - 2])
                && !IsVowel(_letters[end - 1])
                && _letters[end - 1] is not ('w' or 'x' or 'Y');
        }
    }
}

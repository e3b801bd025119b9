// Package words turns keys into sentences in the language of the person who
// reads them, on screen and on paper, and writes dates, numbers and lists the
// way that language does.
//
// It is not a store of settings: which language somebody wants is told to it.
//
// It promises that a missing text is visible: the key comes back between
// ⟦ and ⟧, so that a person notices and a test fails. A value that is put into
// a sentence is never read as a placeholder itself.
package words

import (
	"fmt"
	"strings"
	"sync"

	"keukentafel/assets"
)

// Lang is a language of the program. The zero value is Dutch.
type Lang string

// The languages that the program speaks.
const (
	NL Lang = "nl"
	EN Lang = "en"
)

// Langs returns the languages in the order in which to offer them.
func Langs() []Lang { return []Lang{NL, EN} }

// Parse returns the language that a setting or an environment variable such as
// "nl", "nl_NL.UTF-8" or "en-GB" asks for, and Dutch for all others.
func Parse(s string) Lang {
	if strings.HasPrefix(strings.ToLower(s), string(EN)) {
		return EN
	}
	return NL
}

// Name is what the language calls itself.
func (l Lang) Name() string { return l.T("words.language") }

// T returns the text of a key, with the placeholders filled from pairs of name and value:
//
//	l.T("plan.adopted", "nummer", 3, "datum", l.Date(d))
//
// A value is written as fmt writes it, so a type that withholds itself stays withheld.
func (l Lang) T(key string, args ...any) string {
	text, ok := l.texts()[key]
	if !ok {
		return missing(key)
	}
	return fill(text, args)
}

// N returns the text of a key for a number: key.one for 1, key.other for all
// else. The text may use {n}, written as a number of the language.
func (l Lang) N(key string, n int, args ...any) string {
	form := key + ".other"
	if n == 1 {
		form = key + ".one"
	}
	return l.T(form, append([]any{"n", l.Number(n)}, args...)...)
}

// Has tells whether a text exists, for keys that are put together from a state.
func (l Lang) Has(key string) bool {
	_, ok := l.texts()[key]
	return ok
}

// Area returns the raw texts of one area, without the name of the area and the dot.
func (l Lang) Area(name string) map[string]string {
	area := map[string]string{}
	for key, text := range l.texts() {
		if rest, ok := strings.CutPrefix(key, name+"."); ok {
			area[rest] = text
		}
	}
	return area
}

func missing(key string) string { return "⟦" + key + "⟧" }

// fill replaces in one pass, so that a name such as "{datum}" does no harm.
func fill(text string, args []any) string {
	if len(args) == 0 || !strings.Contains(text, "{") {
		return text
	}
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		pairs = append(pairs, fmt.Sprintf("{%v}", args[i]), fmt.Sprint(args[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

func (l Lang) texts() map[string]string {
	if l == EN {
		return english()
	}
	return dutch()
}

// The texts lie inside the program and never change, so each is read once.
var (
	dutch   = sync.OnceValue(func() map[string]string { return load(NL) })
	english = sync.OnceValue(func() map[string]string { return load(EN) })
)

// load gives an empty table when the texts cannot be read: every text then
// shows as its key. The tests read the files themselves and see the cause.
func load(l Lang) map[string]string {
	texts, err := assets.Translations(string(l))
	if err != nil {
		return map[string]string{}
	}
	return texts
}

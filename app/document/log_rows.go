package document

import (
	"encoding/hex"
	"strconv"
	"strings"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// LogColumns are the heads of the columns of LogRow, in one language.
func LogColumns(lang words.Lang) []string {
	heads := make([]string, len(logColumns))
	for i, c := range logColumns {
		heads[i] = lang.T("logbook.column." + c)
	}
	return heads
}

var logColumns = []string{"when", "who", "role", "what", "about", "to", "categories", "purpose", "ground", "outcome", "consent",
	"authorised", "event", "action", "object-kind", "object", "about-ids", "partner", "key", "seq", "device", "source", "program"}

// LogRow writes one line of a log as the texts of LogColumns: first in words,
// then the codes and ids of the same.
func LogRow(l consent.LogLine, lang words.Lang) []string {
	t := logTeller{lang}
	return []string{l.At.Format(time.RFC3339), t.who(l), t.role(l), t.sentence(l), t.about(l), t.to(l), t.categories(l), t.purpose(l),
		t.ground(l), t.outcome(l), t.consent(l), t.word("authorised", l.Authorised), l.Event, l.Action, l.ObjectKind, l.Object, ids(l),
		string(l.Partner), l.Key, strconv.FormatInt(l.Seq, 10), l.Device, l.Source, l.Program}
}

func ids(l consent.LogLine) string {
	list := make([]string, len(l.About))
	for i, id := range l.About {
		list[i] = string(id)
	}
	return strings.Join(list, " ")
}

// logTeller words the lines of a log.
type logTeller struct{ lang words.Lang }

// word is the text of a code, or the code itself when it has none.
func (t logTeller) word(kind, code string) string {
	if key := "logbook." + kind + "." + code; t.lang.Has(key) {
		return t.lang.T(key)
	}
	return code
}

// who is who did it; somebody whose name is not known here is told by the
// beginning of the fingerprint.
func (t logTeller) who(l consent.LogLine) string {
	if !l.Who.Empty() {
		return string(l.Who)
	}
	return t.lang.T("logbook.somebody", "key", ShortKey(l.Key))
}

// ShortKey is the beginning of a fingerprint: the first two groups of five
// digits that people read aloud.
func ShortKey(key string) string {
	bytes, err := hex.DecodeString(key)
	if err != nil || len(bytes) < 4 {
		return key
	}
	group := func(a, b byte) string {
		digits := strconv.Itoa(int(a)<<8 | int(b))
		return strings.Repeat("0", 5-len(digits)) + digits
	}
	return group(bytes[0], bytes[1]) + " " + group(bytes[2], bytes[3])
}

func (t logTeller) role(l consent.LogLine) string { return t.word("role", l.Role) }

func (t logTeller) sentence(l consent.LogLine) string {
	key := "logbook.event." + l.Event
	if !t.lang.Has(key) {
		key = "logbook.event.other"
	}
	text := t.lang.T(key, "who", t.who(l))
	if l.Outcome == "refused" {
		return t.lang.T("logbook.refused", "what", text)
	}
	return text
}

func (t logTeller) about(l consent.LogLine) string {
	var names []string
	for _, name := range l.Names {
		if !name.Empty() {
			names = append(names, string(name))
		}
	}
	return t.lang.List(names)
}

func (t logTeller) to(l consent.LogLine) string {
	if !l.To.Empty() || l.ToKind == "" {
		return string(l.To)
	}
	return t.lang.T("list.recipient." + string(l.ToKind))
}

func (t logTeller) categories(l consent.LogLine) string {
	var names []string
	for _, c := range l.Categories {
		names = append(names, t.lang.T("list.category."+string(c)))
	}
	return strings.Join(names, ", ")
}

func (t logTeller) purpose(l consent.LogLine) string {
	if l.Purpose == "" {
		return ""
	}
	return t.lang.T("list.purpose." + string(l.Purpose))
}

// ground words a ground that has a name; others are told by their ids.
func (t logTeller) ground(l consent.LogLine) string {
	if key := "list.ground." + l.Ground; t.lang.Has(key) {
		return t.lang.T(key)
	}
	return l.Ground
}

func (t logTeller) outcome(l consent.LogLine) string {
	text := t.word("outcome", l.Outcome)
	if l.Rule != "" {
		text += ": " + t.word("rule", l.Rule)
	}
	return text
}

func (t logTeller) consent(l consent.LogLine) string { return t.word("consent", l.Consent) }

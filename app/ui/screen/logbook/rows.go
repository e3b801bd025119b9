package logbook

import (
	"strings"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// teller words the lines of a log.
type teller struct {
	words.Lang
	groups func(string) string
}

// who is who did it, or the beginning of the fingerprint of somebody who is
// not known here.
func (t teller) who(line casework.LogLine) string {
	if !line.Who.Empty() {
		return string(line.Who)
	}
	key := line.Key
	if t.groups != nil {
		key = t.groups(key)
	}
	const twoGroups = 11
	return t.T("logbook.somebody", "key", key[:min(twoGroups, len(key))])
}

func (t teller) sentence(line casework.LogLine) string {
	key := "logbook.event." + line.Event
	if !t.Has(key) {
		key = "logbook.event.other"
	}
	said := t.T(key, "who", t.who(line))
	if line.Kind == casework.LogRefused {
		return t.T("logbook.refused", "what", said)
	}
	return said
}

// beside is what belongs to a sentence: when, how often, to whom, about whom,
// which kinds of data, and what was not allowed.
func (t teller) beside(line casework.LogLine) string {
	parts := []string{line.At.Format("15:04")}
	if line.Times > 1 {
		parts = append(parts, t.T("logbook.times", "n", t.Number(line.Times)))
	}
	if to := t.to(line); to != "" {
		parts = append(parts, t.other(line, to))
	}
	if names := t.names(line); names != "" {
		parts = append(parts, t.T("logbook.about-whom", "names", names))
	}
	if len(line.Categories) > 0 {
		parts = append(parts, telling.Categories(t.Lang, line.Categories))
	}
	if line.Rule != "" {
		parts = append(parts, t.T("logbook.rule."+line.Rule))
	}
	if line.Consent != "" && line.Consent != string(audit.ConsentNotNeeded) {
		parts = append(parts, t.T("logbook.consent."+line.Consent))
	}
	text := strings.Join(parts, " · ")
	if !line.Why.Empty() {
		text += "\n" + t.T("logbook.why", "text", string(line.Why))
	}
	return text
}

func (t teller) to(line casework.LogLine) string {
	if line.To.Empty() && line.ToKind != "" {
		return t.T("list.recipient." + string(line.ToKind))
	}
	return string(line.To)
}

// other words the other side of a line: who got it, from whom it came, or
// which partner it was about.
func (t teller) other(line casework.LogLine, name string) string {
	switch {
	case line.Event == string(audit.PackageReceive):
		return t.T("logbook.received-from", "name", name)
	case line.Kind == casework.LogShared, line.Kind == casework.LogRefused:
		return t.T("logbook.to", "name", name)
	}
	return t.T("logbook.with-partner", "name", name)
}

func (t teller) names(line casework.LogLine) string {
	var names []string
	for _, name := range line.Names {
		if !name.Empty() {
			names = append(names, string(name))
		}
	}
	return t.List(names)
}

func (t teller) tone(line casework.LogLine) kit.Tone {
	switch line.Kind {
	case casework.LogRefused:
		return kit.Bad
	case casework.LogShared:
		return kit.Warn
	case casework.LogChanged:
		return kit.Good
	case casework.LogSeen:
	}
	return kit.Info
}

func iconOf(k casework.LogKind) kit.IconName {
	switch k {
	case casework.LogRefused:
		return kit.IconCross
	case casework.LogShared:
		return kit.IconShare
	case casework.LogChanged:
		return kit.IconPen
	case casework.LogSeen:
	}
	return kit.IconEye
}

// fact is one line of the details.
type fact struct{ label, text string }

// facts are all fields of a line that say something.
func (t teller) facts(line casework.LogLine) []fact {
	var facts []fact
	add := func(label, text string) {
		if text != "" {
			facts = append(facts, fact{t.T("logbook.column." + label), text})
		}
	}
	word := func(kind, code string) string {
		if key := "logbook." + kind + "." + code; t.Has(key) {
			return t.T(key)
		}
		return code
	}
	key := line.Key
	if t.groups != nil {
		key = t.groups(key)
	}
	add("when", t.Moment(line.At))
	add("who", t.who(line)+", "+word("role", line.Role))
	add("key", key)
	add("about", t.names(line))
	add("to", t.to(line))
	add("categories", telling.Categories(t.Lang, line.Categories))
	if line.Purpose != "" {
		add("purpose", t.T("list.purpose."+string(line.Purpose)))
	}
	add("ground", t.ground(line.Ground))
	add("outcome", word("outcome", line.Outcome))
	add("authorised", word("authorised", line.Authorised))
	add("consent", word("consent", line.Consent))
	add("object", strings.TrimSpace(line.ObjectKind+" "+line.Object))
	add("device", line.Device)
	return facts
}

func (t teller) ground(ground string) string {
	if key := "list.ground." + ground; t.Has(key) {
		return t.T(key)
	}
	return ground
}

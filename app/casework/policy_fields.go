package casework

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"keukentafel/app/family"
)

// object is one object of a file with agreements, with all the fields that it
// must have. Reading a field that is not there gives its zero value; that it
// is missing was told before.
type object struct {
	*leaf
	reader *policyReader
	path   string
}

func (r *policyReader) object(l *leaf, path string, must []string, may ...string) object {
	if l == nil {
		l = &leaf{line: 1}
	}
	o := object{leaf: l, reader: r, path: path}
	if l.value != '{' {
		r.fail(l, path, SlipKind)
	}
	for _, name := range l.names {
		if !slices.Contains(must, name) && !slices.Contains(may, name) {
			r.fail(l.fields[name], o.at(name), SlipUnknown)
		}
	}
	for _, name := range must {
		if l.fields[name] == nil {
			r.fail(l, o.at(name), SlipMissing)
		}
	}
	return o
}

func (o object) at(name string) string { return fieldOf(o.path, name) }

func (o object) fail(name string, s PolicySlip) { o.reader.fail(o.fields[name], o.at(name), s) }

// word is a text that is a code; what it means is checked by who asks.
func (o object) word(name string) string {
	l := o.fields[name]
	if l == nil {
		return ""
	}
	text, isText := l.value.(string)
	if !isText {
		o.fail(name, SlipKind)
	}
	return text
}

// text is a text of at least and at most so many characters.
func (o object) text(name string, least, most int) family.Text {
	text := o.word(name)
	switch {
	case o.fields[name] == nil:
	case utf8.RuneCountInString(strings.TrimSpace(text)) < least:
		o.fail(name, SlipEmpty)
	case utf8.RuneCountInString(text) > most:
		o.fail(name, SlipLength)
	}
	return family.Text(text)
}

func (o object) yes(name string) bool {
	l := o.fields[name]
	if l == nil {
		return false
	}
	yes, isBool := l.value.(bool)
	if !isBool {
		o.fail(name, SlipKind)
	}
	return yes
}

// number is a whole number of 1 to most.
func (o object) number(name string, most int) int {
	l := o.fields[name]
	if l == nil {
		return 0
	}
	number, isNumber := l.value.(json.Number)
	if !isNumber {
		o.fail(name, SlipKind)
		return 0
	}
	n, err := strconv.Atoi(string(number))
	if err != nil || n < 1 || n > most {
		o.fail(name, SlipNumber)
	}
	return n
}

func (o object) date(name string, mayBeEmpty bool) family.Date {
	text := o.word(name)
	if o.fields[name] == nil {
		return ""
	}
	day, err := family.ParseDate(text)
	switch {
	case err != nil:
		o.fail(name, SlipDate)
	case !day.Known() && !mayBeEmpty:
		o.fail(name, SlipEmpty)
	}
	return day
}

// past is a day that has come.
func (o object) past(name string) family.Date {
	day := o.date(name, false)
	if o.reader.today.Before(day) {
		o.fail(name, SlipFuture)
	}
	return day
}

func (o object) list(name string) []*leaf {
	l := o.fields[name]
	if l == nil {
		return nil
	}
	if l.value != '[' {
		o.fail(name, SlipKind)
	}
	return l.items
}

func (o object) contact(name string) ContactPoint {
	if o.fields[name] == nil {
		return ContactPoint{}
	}
	c := o.reader.object(o.fields[name], o.at(name), nil, "name", "phone", "email", "website")
	return ContactPoint{Name: c.text("name", 0, longestName), Phone: c.text("phone", 0, longestName),
		Email: c.text("email", 0, longestName), Website: c.text("website", 0, longestName)}
}

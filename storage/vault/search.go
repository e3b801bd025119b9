package vault

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// maxWords bounds a question; more words are ignored.
const maxWords = 32

// Search calls hit for each family whose text holds all the words, accents and
// capitals ignored, until hit returns false. It opens every part; what is
// damaged comes as an error after all that was found.
func (v *Vault) Search(ctx context.Context, words string, hit func(casework.Hit) bool) error {
	q := newQuestion(words)
	if len(q.words) == 0 {
		return nil
	}
	found := map[string]*finding{}
	var damage error
	err := v.scan(ctx, func(s scanned) bool {
		if s.err != nil {
			damage = errors.Join(damage, s.err)
			return true
		}
		if isDesk(s.family) || s.body == nil {
			return true
		}
		f := found[s.family]
		if f == nil {
			f = &finding{}
		}
		if f.told || !q.ask(s, f) {
			return true
		}
		found[s.family] = f
		if f.words != q.all() {
			return true
		}
		f.told = true
		return hit(f.hit)
	})
	return errors.Join(err, damage)
}

// question is what is searched for.
type question struct {
	words  []word
	folded []byte // of the part at hand
}

type word struct {
	folded []byte
	inJSON []byte // the same as it stands within quotes
}

// finding is what was found of a question in one family so far.
type finding struct {
	words uint64 // one bit per word
	hit   casework.Hit
	told  bool
}

func newQuestion(text string) *question {
	q := &question{}
	for _, w := range strings.Fields(text) {
		quoted, err := encode(w)
		if err != nil || len(q.words) == maxWords {
			continue
		}
		inJSON := quoted[2 : len(quoted)-1] // without version and quotes
		if plain := fold(nil, []byte(w)); len(plain) > 0 {
			q.words = append(q.words, word{plain, fold(nil, inJSON)})
		}
	}
	return q
}

func (q *question) all() uint64 { return 1<<len(q.words) - 1 }

// ask tells whether the part has words that were not found yet. The whole part
// is looked through as it is; only when that succeeds it is decoded, to tell the
// words of people from names of fields.
func (q *question) ask(s scanned, f *finding) bool {
	q.folded = fold(q.folded[:0], s.body)
	var maybe uint64
	for i, w := range q.words {
		if f.words&(1<<i) == 0 && bytes.Contains(q.folded, w.inJSON) {
			maybe |= 1 << i
		}
	}
	if maybe == 0 {
		return false
	}
	value := target(s.kind)
	if value == nil || json.Unmarshal(s.body[1:], value) != nil {
		return false
	}
	before := f.words
	eachText(reflect.ValueOf(value), func(t family.Text) bool {
		q.askText(t, s, f, maybe)
		return f.words&maybe != maybe
	})
	return f.words != before
}

func (q *question) askText(t family.Text, s scanned, f *finding, maybe uint64) {
	q.folded = fold(q.folded[:0], []byte(t))
	for i, w := range q.words {
		if maybe&(1<<i) == 0 || !bytes.Contains(q.folded, w.folded) {
			continue
		}
		if f.words == 0 {
			f.hit = casework.Hit{Family: family.FamilyID(s.family), Where: whereOf(s.kind), Around: around(string(t), w.folded)}
		}
		f.words |= 1 << i
	}
}

// whereOf names the part of the dossier as people know it.
func whereOf(kind string) string {
	switch kind {
	case partStatements, partGoals, partEvaluations:
		return partPlan
	}
	return kind
}

var textType = reflect.TypeFor[family.Text]()

// eachText visits every family.Text in a value until visit returns false.
func eachText(v reflect.Value, visit func(family.Text) bool) bool {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == textType && v.Len() > 0 {
			return visit(family.Text(v.String()))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return eachText(v.Elem(), visit)
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return true
		}
		for i := range v.Len() {
			if !eachText(v.Index(i), visit) {
				return false
			}
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			if !eachText(v.MapIndex(k), visit) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !eachText(v.Field(i), visit) {
				return false
			}
		}
	}
	return true
}

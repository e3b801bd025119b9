package manual

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"keukentafel/app/words"
	"keukentafel/assets"
)

// Word is a difficult word of the field, explained.
type Word struct {
	Term    string // in the language of the reader
	Dutch   string // as it is said in the Netherlands
	Meaning string
}

type entry struct {
	NL, EN struct{ Term, Meaning string }
}

// Words are the difficult words in one language, in order of the alphabet.
func Words(l words.Lang) ([]Word, error) {
	content, err := assets.Data("words.json")
	if err != nil {
		return nil, err
	}
	var file struct{ Words []entry }
	if err := json.Unmarshal(content, &file); err != nil {
		return nil, fmt.Errorf("parse words.json: %w", err)
	}
	var list []Word
	for _, e := range file.Words {
		w := Word{Term: e.NL.Term, Dutch: e.NL.Term, Meaning: e.NL.Meaning}
		if l == words.EN {
			w.Term, w.Meaning = e.EN.Term, e.EN.Meaning
		}
		list = append(list, w)
	}
	slices.SortFunc(list, func(a, b Word) int { return strings.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term)) })
	return list, nil
}

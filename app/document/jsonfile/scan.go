package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"keukentafel/app/family"
)

// deepest is far more levels than any file of ours has.
const deepest = 40

// level is one object or list that the scan is in.
type level struct {
	names map[string]bool // of an object, until now; nil in a list
	name  string          // of the value that comes
	value bool            // a value comes, not a name
	count int             // of values, in a list
}

// scanner walks through the tokens of a file. It remembers no more than where
// it is, so that a hostile file costs no more than its length.
type scanner struct {
	decoder *json.Decoder
	levels  []level
}

// scan refuses what a decoder would let pass: names that stand twice, depth,
// characters that no text has, and anything after the end.
func scan(data []byte) error {
	if !bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("{")) {
		if len(data) == 0 {
			return ErrCut
		}
		return ErrForeign // no file of ours begins with anything else
	}
	if !utf8.Valid(data) {
		return &Misfit{What: FaultLetter}
	}
	s := scanner{decoder: json.NewDecoder(bytes.NewReader(data))}
	s.decoder.UseNumber()
	for {
		token, err := s.decoder.Token()
		switch {
		case errors.Is(err, io.EOF) && len(s.levels) == 0 && s.decoder.InputOffset() > 0:
			return nil
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return ErrCut
		case err != nil:
			return ErrForeign
		}
		if err := s.take(token); err != nil {
			return err
		}
		if len(s.levels) == 0 {
			return s.nothingMore()
		}
	}
}

func (s *scanner) nothingMore() error {
	if _, err := s.decoder.Token(); !errors.Is(err, io.EOF) {
		return &Misfit{What: FaultForm}
	}
	return nil
}

func (s *scanner) take(token json.Token) error {
	switch x := token.(type) {
	case json.Delim:
		return s.bracket(x)
	case string:
		if strings.ContainsRune(x, 0) {
			return s.fault(FaultLetter)
		}
		if len(s.levels) > 0 && s.top().names != nil && !s.top().value {
			return s.named(x)
		}
		if len(x) > family.MaxText && utf8.RuneCountInString(x) > family.MaxText {
			return s.fault(FaultLong)
		}
	}
	s.done()
	return nil
}

func (s *scanner) bracket(d json.Delim) error {
	switch d {
	case '{', '[':
		if len(s.levels) == deepest {
			return &Misfit{What: FaultDeep}
		}
		next := level{}
		if d == '{' {
			next.names = map[string]bool{}
		}
		s.levels = append(s.levels, next)
	default:
		s.levels = s.levels[:len(s.levels)-1]
		s.done()
	}
	return nil
}

func (s *scanner) named(name string) error {
	top := s.top()
	if top.names[name] {
		return s.fault(FaultTwice)
	}
	top.names[name], top.name, top.value = true, name, true
	return nil
}

// done: a value of the innermost level is over.
func (s *scanner) done() {
	if len(s.levels) > 0 {
		s.top().value = false
		s.top().count++
	}
}

func (s *scanner) top() *level { return &s.levels[len(s.levels)-1] }

// fault is about the list that the scan is in, as far as the form may name it.
func (s *scanner) fault(what Fault) error {
	var path []string
	for _, l := range s.levels {
		switch {
		case l.names == nil:
			path = append(path, strconv.Itoa(l.count))
		case l.value && plain(l.name):
			path = append(path, l.name)
		default:
			return &Misfit{Path: path, What: what}
		}
	}
	return &Misfit{Path: path, What: what}
}

// plain tells whether a name is one of the published forms, and so no word that
// somebody put in a file.
func plain(name string) bool {
	return slices.Contains(published(), name)
}

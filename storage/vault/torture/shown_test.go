//go:build torture && linux

package torture

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/storage/vault"
)

// shown is everything that the vault shows, as JSON by name, and every way in
// which it says that something is wrong.
type shown struct {
	Content map[string]string
	Notices []error
}

func (s *shown) add(name string, value any, err error) {
	if err != nil {
		s.Notices = append(s.Notices, err)
		return
	}
	text, err := json.Marshal(value)
	if err != nil {
		s.Notices = append(s.Notices, err)
	}
	s.Content[name] = string(text)
}

// everything reads all there is. families are those that should be there.
func everything(v *vault.Vault, families []int) *shown {
	ctx, s := context.Background(), &shown{Content: map[string]string{}}
	headers, err := v.Headers(ctx)
	s.add("headers can be read", true, err)
	for _, h := range headers {
		s.add("header "+string(h.ID), h, nil)
	}
	for _, n := range families {
		d, err := v.Load(ctx, familyID(n))
		if errors.Is(err, vault.ErrShredded) {
			s.add(fmt.Sprintf("destroyed %d", n), true, nil)
			continue
		}
		if errors.Is(err, casework.ErrNoFamily) {
			continue // not there, which is no notice that it should be
		}
		s.add("family "+string(familyID(n)), d, err)
	}
	drafts, err := v.Drafts()
	s.add("drafts can be read", true, err)
	for key, text := range drafts {
		s.add("draft "+key, string(text), nil)
	}
	for i := range 4 {
		var d document
		there, err := v.Desk(ctx, fmt.Sprintf("document%d", i), &d)
		if there || err != nil {
			s.add(fmt.Sprintf("desk %d", i), d, err)
		}
	}
	entries, err := v.Log(ctx, casework.LogFilter{})
	s.add("log can be read", true, err)
	for _, e := range entries {
		s.add(fmt.Sprintf("log %d", e.Seq), e, nil)
	}
	err = v.Search(ctx, "zoe", func(h casework.Hit) bool { s.add("hit "+string(h.Family), true, nil); return true })
	s.add("search works", true, err)
	s.add("log end", v.Anchor().Seq, nil)
	faults, err := v.Verify(ctx, nil)
	s.Notices = append(append(s.Notices, v.Damage()...), faults...)
	s.add("verify works", true, err)
	return s
}

// against looks the content up in the states that were true, one after the
// other. older is how many states it is behind, when it is wholly one of them.
// Else wrong names what was never true, and missing what should be there now.
func (s *shown) against(truths []map[string]string) (older int, wrong, missing []string) {
	for older := range truths {
		if maps.Equal(s.Content, truths[len(truths)-1-older]) {
			return older, nil, nil
		}
	}
	for name, value := range s.Content {
		if !slices.ContainsFunc(truths, func(truth map[string]string) bool { return truth[name] == value }) {
			wrong = append(wrong, name)
		}
	}
	for name := range truths[len(truths)-1] {
		if _, there := s.Content[name]; !there {
			missing = append(missing, name)
		}
	}
	return 0, wrong, missing
}

// unexplained gives the errors that no caller can act on.
func unexplained(list []error) string {
	known := []error{vault.ErrDamaged, vault.ErrTampered, vault.ErrWrongPassphrase, vault.ErrNoVault, vault.ErrNewerFormat, vault.ErrUnconfirmed, casework.ErrNoFamily}
	var odd []string
	for _, err := range list {
		explained := false
		for _, k := range known {
			explained = explained || errors.Is(err, k)
		}
		if !explained {
			odd = append(odd, err.Error())
		}
	}
	return strings.Join(odd, "; ")
}

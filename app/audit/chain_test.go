package audit_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"keukentafel/app/audit"
)

type line struct {
	seq  int64
	body []byte
	mac  audit.MAC
}

func chain(n int) []line {
	var lines []line
	var last audit.MAC
	for i := 1; i <= n; i++ {
		body := fmt.Appendf(nil, "sealed %d", i)
		last = audit.Link([]byte("key"), last, int64(i), body)
		lines = append(lines, line{int64(i), body, last})
	}
	return lines
}

func walk(lines []line) (*audit.Verifier, error) {
	v := audit.NewVerifier([]byte("key"))
	for _, l := range lines {
		if err := v.Next(l.seq, l.body, l.mac); err != nil {
			return v, err
		}
	}
	return v, nil
}

func TestATamperedLogIsNoticed(t *testing.T) {
	harm := map[string]func([]line) []line{
		"a changed line":    func(l []line) []line { l[1].body = []byte("other"); return l },
		"a removed line":    func(l []line) []line { return append(l[:1], l[2:]...) },
		"two swapped lines": func(l []line) []line { l[1], l[2] = l[2], l[1]; return l },
		"a renumbered line": func(l []line) []line { l[2].seq = 9; return l },
	}
	for name, do := range harm {
		if _, err := walk(do(chain(5))); !errors.Is(err, audit.ErrBroken) {
			t.Errorf("%s was not noticed: %v", name, err)
		}
	}
}

func TestACutOffTailIsNoticedOnlyWithAnAnchor(t *testing.T) {
	whole, err := walk(chain(5))
	if err != nil {
		t.Fatal(err)
	}
	cut, err := walk(chain(5)[:3])
	if err != nil {
		t.Fatalf("a shorter chain is a whole chain by itself: %v", err)
	}
	if err := cut.Covers(whole.Last()); !errors.Is(err, audit.ErrCutOff) {
		t.Errorf("got %v", err)
	}
	if err := whole.Covers(cut.Last()); err != nil {
		t.Errorf("a longer chain covers an older anchor: %v", err)
	}
}

func TestAnEntryWithoutActorOrEventIsRefusedAndNeverPrintsWhy(t *testing.T) {
	e := audit.Entry{At: time.Unix(1, 0), Actor: "a", Event: "plan.adopt", Action: audit.Update, Outcome: audit.Done, Why: "omdat Sanne het vroeg"}
	if err := e.Check(); err != nil {
		t.Fatal(err)
	}
	if s := fmt.Sprintf("%v %+v %#v", e, e, e); strings.Contains(s, "Sanne") {
		t.Errorf("printing an entry gave its words away")
	}
	e.Actor = ""
	if !errors.Is(e.Check(), audit.ErrIncomplete) {
		t.Error("an entry without actor was accepted")
	}
}

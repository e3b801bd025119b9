package postbox_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func (m *mail) did(what string) error {
	m.asked = append(m.asked, what)
	return nil
}

func (m *mail) OutboxCounts(context.Context) (casework.OutboxCounts, error) {
	if m.counts.Rows() == 0 {
		return casework.OutboxCounts{Done: len(m.outbox), Queued: 0}, nil
	}
	return m.counts, nil
}

func (m *mail) OutboxPage(_ context.Context, before string, _ int) ([]casework.Outgoing, error) {
	if m.all == nil {
		m.all, m.place = append(reversed(m.outbox), m.later...), map[string]int{}
		for i, o := range m.all {
			m.place[o.ID] = i + 1
		}
	}
	all, at := m.all, m.place[before]
	m.pages++
	return all[at:min(len(all), at+100)], nil
}

func (m *mail) PostState(context.Context) (casework.PostState, error) { return m.state, nil }
func (m *mail) PausePost(context.Context) error {
	m.state = casework.PostState{Mode: casework.PostPaused, Reason: "person", Since: now}
	return m.did("pause")
}
func (m *mail) ResumePost(context.Context) error {
	m.state = casework.PostState{}
	return m.did("resume")
}
func (m *mail) RegisterDeliveries(context.Context) ([]casework.RegisterDelivery, error) {
	return m.registers, nil
}
func (m *mail) RetryDelivery(_ context.Context, id consent.DisclosureID) error {
	return m.did("go on " + string(id))
}
func (m *mail) DropDelivery(_ context.Context, id consent.DisclosureID) error {
	m.registers = slices.DeleteFunc(m.registers, func(r casework.RegisterDelivery) bool { return r.ID == id })
	return m.did("drop " + string(id))
}
func (m *mail) RetryNow(_ context.Context, id string) error { return m.did("retry " + id) }
func (m *mail) SealAnew(_ context.Context, id string) (casework.Outgoing, error) {
	return casework.Outgoing{}, m.did("anew " + id)
}
func (m *mail) Inbox(context.Context) (casework.Inbox, error)      { return m.inbox, nil }
func (m *mail) SkipMissing(_ context.Context, sender string) error { return m.did("skip " + sender) }
func (m *mail) SettleAlarm(_ context.Context, id string, how casework.AlarmHow) error {
	return m.did("settle " + id + " " + string(how))
}
func (m *mail) PostCame(_ context.Context, id family.FamilyID) ([]casework.Came, error) {
	return slices.DeleteFunc(slices.Clone(m.came), func(c casework.Came) bool { return id != "" && c.Family != id }), nil
}
func (m *mail) Families(context.Context) ([]casework.Header, error) {
	return []casework.Header{{ID: "dewit", Name: "De Wit"}, {ID: "jansen", Name: "Jansen"}}, nil
}

// late is a package that could not be sent, and is tried again.
func late(id, problem string, in time.Duration) casework.Outgoing {
	o := out(casework.LetterShare, joost, consent.ReceiptQueued, problem)
	o.ID, o.Family, o.Attempts, o.NextTry = id, "dewit", 3, now.Add(in)
	return o
}

// rows is the long list that is in sight.
func rows(v *visit) *kit.Rows {
	return trial.Find(v.Stage, func(*kit.Rows) bool { return true })
}

func TestEachPackageSaysHowFarItIsInWords(t *testing.T) {
	asks := out(casework.LetterShare, joost, consent.ReceiptSent, "")
	asks.ID, asks.Asks = "asks", casework.AsksGone
	m := &mail{folder: "/post", moves: map[string]casework.ItemProgress{"decision-queued": {ID: "decision-queued", Done: 40, Total: 100}}, outbox: []casework.Outgoing{
		out(casework.LetterMunicipality, marieke, consent.ReceiptQueued, ""), out(casework.LetterDecision, joost, consent.ReceiptQueued, ""),
		out(casework.LetterShare, joost, consent.ReceiptSent, ""), out(casework.LetterShare, joost, consent.ReceiptReceived, ""),
		out(casework.LetterShare, joost, consent.ReceiptImported, ""), out(casework.LetterShare, joost, consent.ReceiptRejected, "unexpected"),
		out(casework.LetterShare, joost, consent.ReceiptStopped, "stopped-withdrawn"), late("late", "network", 12*time.Minute), asks}}
	v := open(t, m)
	press(v, "Uit")
	text := v.Texts()
	for _, words := range []string{"Klaar", "Bezig, 40 % van 1 kB", "Verstuurd", "Aangekomen", "Verwerkt", "Geweigerd", "Tegengehouden", "Wacht", "Vraagt u iets",
		"opnieuw over 12 minuten", "3 pogingen", "Er is geen verbinding", "kent dit gezin of deze partner niet", "de toestemming is ingetrokken"} {
		if !strings.Contains(text, words) {
			t.Errorf("it does not say %q in\n%s", words, text)
		}
	}
	if strings.Contains(text, "⟦") || strings.Contains(text, "  ") {
		t.Errorf("a text is missing:\n%s", text)
	}
}

func TestAProblemLeadsToWhereItIsMended(t *testing.T) {
	rejected := out(casework.LetterShare, joost, consent.ReceiptRejected, "unexpected")
	stopped := out(casework.LetterShare, joost, consent.ReceiptStopped, "stopped-withdrawn")
	stopped.Family = "dewit"
	for name, way := range map[string]struct {
		out    casework.Outgoing
		button string
		place  route.Route
	}{
		"a wrong password":       {late("late", "login", time.Hour), "Naar instellingen", route.Route{Name: route.Settings, Object: "mailbox"}},
		"an unknown card":        {rejected, "Naar Partners", route.Route{Name: route.Partners, Object: "joost"}},
		"a consent taken back":   {stopped, "Naar delen", route.Route{Name: route.Dossier, Family: "dewit", Tab: route.TabDisclosures}},
		"a certificate gone bad": {late("late", "certificate-expired", time.Hour), "Naar instellingen", route.Route{Name: route.Settings, Object: "mailbox"}},
	} {
		t.Run(name, func(t *testing.T) {
			v := open(t, &mail{folder: "/post", outbox: []casework.Outgoing{way.out}})
			press(v, "Uit")
			v.Window.Canvas().Focus(rows(v))
			v.Keys(fyne.KeyReturn)
			v.Press(way.button)
			if len(v.Went) != 1 || v.Went[0] != way.place {
				t.Errorf("went to %v", v.Went)
			}
		})
	}
}

func TestOnePackageAndAllAreTriedAgainAtOnce(t *testing.T) {
	m := &mail{folder: "/post", counts: casework.OutboxCounts{Queued: 2}, outbox: []casework.Outgoing{late("a", "network", time.Hour), late("b", "network", time.Hour)}}
	v := open(t, m)
	press(v, "Uit")
	v.Press("Alles nu opnieuw")
	v.Window.Canvas().Focus(rows(v))
	v.Keys(fyne.KeyDown, fyne.KeyReturn)
	v.Press("Nu opnieuw")
	if got := strings.Join(v.asked, ", "); got != "retry , round, retry a, round" {
		t.Errorf("asked %s", got)
	}
}

func TestAPauseSaysWhyAndWhatEndsIt(t *testing.T) {
	m := &mail{folder: "/post", counts: casework.OutboxCounts{Queued: 1}, outbox: []casework.Outgoing{late("a", "network", time.Hour)}}
	v := open(t, m)
	press(v, "Uit")
	v.Press("Versturen pauzeren")
	if !v.Has("omdat iemand dat hier vroeg") || v.Has("Alles nu opnieuw") || v.Has("Nu bijwerken") {
		t.Error("it is not said that nothing is sent")
	}
	v.Press("Hervatten")
	if got := strings.Join(v.asked, ", "); got != "pause, resume, round" || v.Has("staat stil") {
		t.Errorf("asked %s", got)
	}
	m.state = casework.PostState{Mode: casework.PostStopped, ByMailbox: true, Reason: "unknown-authority", Since: now}
	v = open(t, m)
	if !v.Has("onbekende uitgever") || !v.Has("Vraag uw ICT-afdeling") {
		t.Error("it is not said why the mailbox stopped")
	}
	v.Press("Naar instellingen")
	if len(v.Went) != 1 || v.Went[0].Name != route.Settings {
		t.Errorf("went to %v", v.Went)
	}
}

func TestWhatWaitsForAPersonIsMadeReadyAgain(t *testing.T) {
	asks := out(casework.LetterShare, joost, consent.ReceiptSent, "")
	asks.ID, asks.Asks, asks.Family = "gone", casework.AsksGone, "dewit"
	v := open(t, &mail{folder: "/post", outbox: []casework.Outgoing{asks}})
	press(v, "Wacht")
	if !v.Has("Wacht op u") || !v.Has("vraagt dit opnieuw") {
		t.Fatal("it is not said what it waits for")
	}
	v.Press("Deel van het plan aan Joost")
	v.Press("Opnieuw klaarzetten")
	if got := strings.Join(v.asked, ", "); got != "anew gone, round" {
		t.Errorf("asked %s", got)
	}
}

func TestAMessageIsCarriedByHand(t *testing.T) {
	v := open(t, &mail{outbox: []casework.Outgoing{out(casework.LetterDecision, joost, consent.ReceiptImported, ""), out(casework.LetterShare, joost, consent.ReceiptQueued, "")}})
	press(v, "Uit")
	v.Window.Canvas().Focus(rows(v))
	v.Keys(fyne.KeyReturn)
	v.Press("Als bestand bewaren")
	if v.Saved["bericht-2026-11-24-2.ktp"] != "sealed share-queued" || len(v.carried) != 1 {
		t.Errorf("saved %v", v.Saved)
	}
}

func TestTheKeyboardStaysOnTheSamePackageWhenTheListIsRefreshed(t *testing.T) {
	m := &mail{folder: "/post", outbox: []casework.Outgoing{late("a", "network", time.Hour), late("b", "full", time.Hour)}}
	v := open(t, m)
	press(v, "Uit")
	list := rows(v)
	v.Window.Canvas().Focus(list)
	v.Keys(fyne.KeyDown) // on a, the older one
	m.outbox = append(m.outbox, late("c", "network", time.Minute))
	m.made.Synced(casework.SyncResult{}, nil)
	if list.At() != 2 || v.Window.Canvas().Focused() != fyne.Focusable(list) {
		t.Fatalf("the keyboard is on row %d of %T", list.At(), v.Window.Canvas().Focused())
	}
	v.Keys(fyne.KeyReturn)
	v.Press("Nu opnieuw")
	if !slices.Contains(v.asked, "retry a") {
		t.Errorf("asked %v", v.asked)
	}
}

// long is an outbox of ten thousand, of which the desk gives the newest at once.
func long(n int) *mail {
	m := &mail{folder: "/post", counts: casework.OutboxCounts{Queued: n}}
	for i := range n {
		o := late(fmt.Sprintf("id-%d", i), "network", time.Hour)
		o.Family, o.Number = family.FamilyID([]string{"dewit", "jansen"}[i%2]), int64(i+1)
		o.To.Name = family.Text(fmt.Sprintf("nummer %d.", i))
		if i < n-400 {
			m.later = append(m.later, o)
		} else {
			m.outbox = append(m.outbox, o)
		}
	}
	slices.Reverse(m.later)
	return m
}

func TestTenThousandMessagesAreReadWhenSomebodyWantsThem(t *testing.T) {
	v := open(t, long(10_000))
	press(v, "Uit")
	if v.pages != 0 || !v.Has("nummer 9999.") || !v.Has("Nog 9.600 oudere berichten") {
		t.Fatalf("%d pages were read", v.pages)
	}
	v.Press("Nog 9.600 oudere berichten")
	list := rows(v)
	v.Window.Canvas().Focus(list)
	v.Keys(fyne.KeyEnd)
	if !v.Has("nummer 0.") || v.Has("nummer 9999.") {
		t.Error("the oldest is not shown, or too many are drawn")
	}
}

func BenchmarkAMailboxOf10000(b *testing.B) {
	s := trial.New(b, trial.DeWit(), trial.Look{})
	m := long(10_000)
	m.outbox, m.later = append(reversed(m.later), m.outbox...), nil
	made := screen(s, m)
	s.Show(made)
	tabs := trial.Find(s, func(*kit.Tabs) bool { return true })
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			made.Open(context.Background())
		}
	})
	tabs.Select(1)
	list := trial.Find(s, func(*kit.Rows) bool { return true })
	b.Run("scroll a page", func(b *testing.B) {
		for b.Loop() {
			list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		}
	})
	tabs.Select(3)
	search := trial.Find(s, func(*kit.Entry) bool { return true })
	b.Run("type a letter in the history", func(b *testing.B) {
		for b.Loop() {
			search.OnChanged("n")
			search.OnChanged("nu")
		}
	})
}

func reversed(list []casework.Outgoing) []casework.Outgoing {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}

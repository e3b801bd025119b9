package postbox_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/postbox"
	"keukentafel/app/ui/screen/trial"
)

// mail is a desk of which only the mailbox is of interest.
type mail struct {
	folder   string
	outbox   []casework.Outgoing
	offers   []casework.Offer
	why      family.RefusalReason
	again    int
	taken    family.Text
	shared   []casework.ReceivedSlice
	round    casework.SyncResult // what a round over the mailbox does
	arrival  casework.Arrival
	trouble  error
	answered map[string]bool
	carried  []string
	recalls  []casework.ReceivedRecall
	counts   casework.OutboxCounts
	// registers are deliveries, newest first.
	registers []casework.RegisterDelivery
	state     casework.PostState
	inbox     casework.Inbox
	came      []casework.Came
	asked     []string // what was asked of the desk, in order
	moves     map[string]casework.ItemProgress
	made      *postbox.Screen
	later     []casework.Outgoing // rows that only a page gives, newest first
	pages     int
	all       []casework.Outgoing // of the pages, newest first
	place     map[string]int      // in all, of what follows an id
}

func (m *mail) ReceivedRecalls(context.Context) ([]casework.ReceivedRecall, error) {
	return m.recalls, nil
}

func (m *mail) Outbox(context.Context) ([]casework.Outgoing, error)      { return m.outbox, nil }
func (m *mail) Offers(context.Context) ([]casework.Offer, error)         { return m.offers, nil }
func (m *mail) Slices(context.Context) ([]casework.ReceivedSlice, error) { return m.shared, nil }
func (m *mail) Settings(context.Context) (casework.Settings, error) {
	return casework.Settings{Mailbox: m.folder}, nil
}

func (m *mail) AnswerHandover(_ context.Context, offer string, accept bool) error {
	if m.trouble == nil {
		m.answered[offer] = accept
		m.offers = nil
	}
	return m.trouble
}

func (m *mail) Receive(context.Context, []byte, casework.Deliver) (casework.Arrival, error) {
	return m.arrival, m.trouble
}

func (m *mail) ParcelFile(_ context.Context, id string) ([]byte, error) {
	return []byte("sealed " + id), nil
}

func (m *mail) Carried(_ context.Context, id string) error {
	m.carried = append(m.carried, id)
	return nil
}

type visit struct {
	*trial.Stage
	*mail
}

func open(t *testing.T, m *mail) *visit {
	t.Helper()
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(screen(s, m))
	return &visit{s, m}
}

func screen(s *trial.Stage, m *mail) route.Screen {
	m.answered = map[string]bool{}
	s.Picked = trial.Picked{File: "bericht.ktp"}
	var made *postbox.Screen
	made = postbox.New(postbox.Needs{Frame: s.Frame, Desk: m, Now: func() time.Time { return now },
		Round:    func() { m.asked = append(m.asked, "round"); made.Synced(m.round, m.trouble) },
		Underway: func(id string) (casework.ItemProgress, bool) { p, moves := m.moves[id]; return p, moves }})
	m.made = made
	return made
}

var (
	now     = trial.Today.Time().Add(15 * time.Hour)
	joost   = casework.Card{Key: "joost", Name: "Joost Brandsma", House: "Het Kompas"}
	marieke = casework.Card{Key: "marieke", Name: "Marieke Bos", House: "Gemeente Vechtstede"}
)

// out are packages on their way, each made a minute after the one before.
func out(kind casework.LetterKind, to casework.Card, state consent.ReceiptState, problem string) casework.Outgoing {
	return casework.Outgoing{ID: string(kind) + "-" + string(state), Kind: kind, To: to, State: state, Problem: problem,
		Queued: trial.Today.Time(), Changed: trial.Today.Time().Add(14 * time.Hour)}
}

func shared() casework.ReceivedSlice {
	return casework.ReceivedSlice{ID: "slice-1", Package: "package-1", From: marieke, Arrived: trial.Today.Time(),
		Slice: consent.Slice{Family: family.Family{ID: "dewit", Name: "De Wit"}}}
}

func offer() casework.Offer {
	d := trial.DeWit()
	d.Pen.Handover.Note = "Riet doet de regie. Bel haar liever na vieren."
	return casework.Offer{ID: "offer-1", From: marieke, Dossier: d}
}

func TestWithoutAMailboxTheWayToChooseOneIsShown(t *testing.T) {
	v := open(t, &mail{})
	if v.Has("Nu bijwerken") || !v.Has("Er is nog geen postvak gekozen") {
		t.Error("it is not said that there is no mailbox")
	}
	v.Press("Naar instellingen")
	if len(v.Went) != 1 || v.Went[0].Name != route.Settings {
		t.Errorf("went to %v", v.Went)
	}
}

func TestAMessageThatCannotBeOpenedSaysWhy(t *testing.T) {
	v := open(t, &mail{trouble: casework.ErrNotForMe})
	v.Press("Bericht openen")
	if len(v.Failed) != 1 || !errors.Is(v.Failed[0], casework.ErrNotForMe) || v.Has("Net binnen") {
		t.Errorf("told %v", v.Failed)
	}
}

func TestWhatCouldNotBeReceivedIsToldOnceForAll(t *testing.T) {
	unknown := casework.Problem{Cause: casework.ErrUnknownSender}
	v := open(t, &mail{folder: "/post", round: casework.SyncResult{Problems: []casework.Problem{unknown, unknown}}})
	v.Press("Nu bijwerken")
	if strings.Count(v.Texts(), "2 berichten zijn niet ontvangen") != 1 {
		t.Error("the two packages are not told as one problem")
	}
	v.Press("Naar Partners")
	if v.Went[0].Name != route.Partners {
		t.Errorf("went to %v", v.Went)
	}
}

func TestAnOfferIsNotRefusedWithoutAQuestion(t *testing.T) {
	v := open(t, &mail{offers: []casework.Offer{offer()}})
	v.Press("Niet overnemen")
	if len(v.answered) != 0 {
		t.Fatal("it was refused at once")
	}
	trial.Find(v.Stage, func(*kit.Choice) bool { return true }).SetSelected("talk-first")
	v.Press("Niet overnemen")
	if accepted, answered := v.answered["offer-1"]; accepted || !answered || v.Has("Overdracht aan u") {
		t.Error("the offer was not refused")
	}
}

func TestStoppingARoundIsNoTrouble(t *testing.T) {
	v := open(t, &mail{folder: "/post", trouble: context.Canceled})
	v.Press("Nu bijwerken")
	if len(v.Failed) != 0 || len(v.Said) != 1 || v.Said[0] != "Gestopt. Wat nog niet weg is, ligt klaar." {
		t.Errorf("told %v, said %v", v.Failed, v.Said)
	}
}

func TestAnAcceptanceWaitsForTheGiver(t *testing.T) {
	v := open(t, &mail{offers: []casework.Offer{offer()}})
	if !v.Has("Bel haar liever na vieren") {
		t.Error("the note of the giver is not shown")
	}
	v.Press("Overnemen")
	if !v.answered["offer-1"] || len(v.Went) != 0 || len(v.Said) != 1 {
		t.Errorf("answered %v, went to %v", v.answered, v.Went)
	}
}

func TestAnAcceptanceThatFailsLeavesTheOfferWhereItIs(t *testing.T) {
	v := open(t, &mail{offers: []casework.Offer{offer()}, trouble: casework.ErrVersionBroken})
	v.Press("Overnemen")
	if len(v.Failed) != 1 || len(v.Went) != 0 || !v.Has("Overdracht aan u") {
		t.Error("the offer went away")
	}
}

func TestASharedPlanOpensInItsOwnPlace(t *testing.T) {
	v := open(t, &mail{shared: []casework.ReceivedSlice{shared()}})
	v.Press("De Wit")
	if v.Went[0] != (route.Route{Name: route.Slice, Object: "slice-1"}) {
		t.Errorf("went to %v", v.Went)
	}
}

func TestWhatCameInLeadsToWhereItIs(t *testing.T) {
	for name, way := range map[string]struct {
		arrival casework.Arrival
		label   string
		place   route.Route
	}{
		"a plan":         {casework.Arrival{Kind: casework.LetterShare, Object: "package-1"}, "Deel van het plan", route.Route{Name: route.Slice, Object: "slice-1"}},
		"a decision":     {casework.Arrival{Kind: casework.LetterDecision, Family: "dewit", Object: "x"}, "Antwoord op inbreng", route.Route{Name: route.Slice, Object: "slice-1"}},
		"a contribution": {casework.Arrival{Kind: casework.LetterContribution, Family: "jansen"}, "Inbreng", route.Route{Name: route.Dossier, Family: "jansen", Tab: route.TabContributions}},
		"an answer":      {casework.Arrival{Kind: casework.LetterAnswer}, "Antwoord op overdracht", route.Route{Name: route.Families}},
	} {
		t.Run(name, func(t *testing.T) {
			way.arrival.From, way.arrival.Created = marieke, trial.Today.Time()
			v := open(t, &mail{arrival: way.arrival, shared: []casework.ReceivedSlice{shared()}})
			v.Press("Bericht openen")
			v.Press(way.label)
			if len(v.Went) != 1 || v.Went[0] != way.place {
				t.Errorf("went to %v", v.Went)
			}
		})
	}
}

// press chooses a tab.
func press(v *visit, label string) {
	tabs := trial.Find(v.Stage, func(*kit.Tabs) bool { return true })
	tabs.Select(map[string]int{"Binnen": 0, "Uit": 1, "Wacht": 2, "Geschiedenis": 3}[label])
	v.Settle()
}

func TestReceiptsAreFoldedAway(t *testing.T) {
	v := open(t, &mail{outbox: []casework.Outgoing{out(casework.LetterReceipt, joost, consent.ReceiptSent, "")}})
	press(v, "Uit")
	if v.Has("Ontvangstbewijs aan") || !v.Has("Er ligt niets klaar") {
		t.Error("the receipt is shown")
	}
	v.Press("Ook ontvangstbewijzen tonen")
	if !v.Has("Ontvangstbewijs aan") {
		t.Error("the receipt stays hidden")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	full := func() *mail {
		return &mail{folder: "/post", offers: []casework.Offer{offer()}, shared: []casework.ReceivedSlice{shared()},
			round: casework.SyncResult{Problems: []casework.Problem{{Cause: casework.ErrUnknownSender}},
				Received: []casework.Arrival{{Kind: casework.LetterShare, From: marieke, Created: trial.Today.Time()}}},
			outbox: []casework.Outgoing{out(casework.LetterShare, joost, consent.ReceiptImported, ""), out(casework.LetterReceipt, joost, consent.ReceiptSent, ""),
				out(casework.LetterMunicipality, marieke, consent.ReceiptRejected, "unexpected"), out(casework.LetterDecision, joost, consent.ReceiptReceived, ""),
				out(casework.LetterHandover, marieke, consent.ReceiptSent, ""), out(casework.LetterShare, joost, consent.ReceiptQueued, "unreachable")}}
	}
	trial.Photos(t, trial.Album{Name: "postbox", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen { return screen(s, full()) }})
	v := open(t, full())
	v.Press("Nu bijwerken")
	v.Photo("postbox-in.png", create)
	press(v, "Uit")
	v.Photo("postbox-out.png", create)
	open(t, &mail{}).Photo("postbox-empty.png", create)
	w := open(t, troubled())
	w.Photo("postbox-alarm.png", create)
	m := full()
	m.inbox = troubled().inbox
	w = open(t, m)
	press(w, "Wacht")
	w.Photo("postbox-waits.png", create)
	press(w, "Geschiedenis")
	w.Photo("postbox-history.png", create)
	narrow := trial.New(t, trial.DeWit(), trial.Look{Size: fyne.NewSize(808, 900), Look: kit.Look{Zoom: 1.5}})
	narrow.Show(screen(narrow, full()))
	w = &visit{Stage: narrow}
	press(w, "Uit")
	narrow.Photo("postbox-out-large.png", create)
}

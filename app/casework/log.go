package casework

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Period is from one day until another, both included; empty is open.
type Period struct{ From, Until family.Date }

// LogKind is what sort of thing a line of the log tells.
type LogKind string

// The kinds of line.
const (
	LogSeen    LogKind = "seen"    // somebody looked
	LogChanged LogKind = "changed" // something was written down
	LogShared  LogKind = "shared"  // something left, arrived or was offered
	LogRefused LogKind = "refused" // a rule did not allow it
)

// LogLine is one line of the log for a screen: what may leave of it, and the
// words that stay here.
type LogLine struct {
	consent.LogLine
	Day   family.Date // here
	Kind  LogKind
	Why   family.Text // what somebody gave as the reason
	Mine  bool        // done with this installation
	Times int         // how often that day
}

// Log reads the log of a family, or of everything.
func (d *Desk) Log(ctx context.Context, filter LogFilter) ([]audit.Entry, error) {
	return d.Vault.Log(ctx, filter)
}

// ReadLog is Log for the eyes of a person: that it was shown is logged too.
func (d *Desk) ReadLog(ctx context.Context, filter LogFilter) ([]audit.Entry, error) {
	list, err := d.Log(ctx, filter)
	if err != nil {
		return nil, err
	}
	return list, d.logShown(ctx, filter.Family)
}

func (d *Desk) logShown(ctx context.Context, id family.FamilyID) error {
	e, err := d.entryOf(ctx, id, mark{event: audit.LogShow, action: audit.Read})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(Tx) error { return nil })
}

// LogOf tells the log of a family over a period, newest first: what was done
// in the same way by the same person on one day is one line that counts. That
// the log was shown is logged.
func (d *Desk) LogOf(ctx context.Context, id family.FamilyID, p Period) ([]LogLine, error) {
	if p.Until.Known() && p.Until.Before(p.From) {
		return nil, family.ErrPeriodBackwards
	}
	t, err := d.logTeller(ctx, id)
	if err != nil {
		return nil, err
	}
	entries, err := d.ReadLog(ctx, d.LogFilterOf(id, p))
	if err != nil {
		return nil, err
	}
	lines := make([]LogLine, len(entries))
	for i, e := range entries {
		lines[i] = t.line(e)
	}
	return counted(lines), nil
}

// LogFilterOf selects what was done in a period of calendar days here.
func (d *Desk) LogFilterOf(id family.FamilyID, p Period) LogFilter {
	f := LogFilter{Family: id}
	if p.From.Known() {
		f.From = d.midnight(p.From)
	}
	if p.Until.Known() {
		f.Until = d.midnight(p.Until.AddDays(1))
	}
	return f
}

func (d *Desk) midnight(day family.Date) time.Time {
	year, month, date := day.Time().Date()
	return time.Date(year, month, date, 0, 0, 0, 0, d.Clock().Location())
}

// logTeller knows how everybody in a log is called.
type logTeller struct {
	dossier consent.Dossier
	zone    *time.Location
	mine    string
	cards   map[string]Card
	labels  map[family.PartnerID]family.Text
	records map[string]consent.Record
}

// logTeller reads the names. A family that was destroyed has none any more.
func (d *Desk) logTeller(ctx context.Context, id family.FamilyID) (logTeller, error) {
	t := logTeller{zone: d.Clock().Location(), cards: map[string]Card{}, labels: map[family.PartnerID]family.Text{}, records: map[string]consent.Record{}}
	me, err := d.Profile(ctx)
	if err != nil {
		return t, err
	}
	contacts, err := d.Directory(ctx)
	if err != nil {
		return t, err
	}
	t.dossier, err = d.Vault.Load(ctx, id)
	if err != nil && !errors.Is(err, ErrNoFamily) {
		return t, err
	}
	t.mine = me.Key
	for _, c := range contacts {
		t.cards[c.Card.Key], t.labels[c.ID] = c.Card, PartnerFrom(c).Label()
	}
	t.cards[me.Key] = Card{Name: me.Name}
	for _, p := range t.dossier.Family.Partners {
		t.labels[p.ID] = p.Label()
	}
	for _, r := range t.dossier.Register {
		t.records[string(r.ID)] = r
	}
	return t, nil
}

func (t logTeller) line(e audit.Entry) LogLine {
	l := LogLine{LogLine: t.leaving(e), Kind: logKindOf(e), Why: e.Why, Mine: e.Actor == t.mine, Times: 1}
	l.Day = family.DateOf(l.At)
	return l
}

func logKindOf(e audit.Entry) LogKind {
	switch {
	case e.Outcome == audit.Refused:
		return LogRefused
	case e.Sharing():
		return LogShared
	case e.Seeing():
		return LogSeen
	}
	return LogChanged
}

// leaving is a line as it may leave: without what somebody typed.
func (t logTeller) leaving(e audit.Entry) consent.LogLine {
	e.Kind = kindIn(e)
	l := consent.LogLine{Seq: e.Seq, At: e.At.In(t.zone), Who: t.cards[e.Actor].Name, Key: e.Actor, Role: e.Role, Event: string(e.Event),
		Action: string(e.Action), ObjectKind: string(e.Kind), Object: e.Object, About: e.About, Partner: e.Partner, To: t.labels[e.Partner],
		Purpose: consent.Purpose(e.Purpose), Ground: e.Ground, Outcome: string(e.Outcome), Rule: ruleCode(e.Rule),
		Authorised: string(e.Authorised), Consent: string(e.Consent), Device: e.Origin.Device, Source: e.Origin.Source, Program: e.Origin.Program}
	for _, c := range e.Categories {
		l.Categories = append(l.Categories, consent.Category(c))
	}
	if r, ok := t.records[e.Object]; ok {
		l.ToKind = r.Recipient.Kind
		if l.To.Empty() && l.ToKind != consent.ToHousehold {
			l.To = r.Recipient.Name
		}
		if l.To.Empty() && r.Recipient.Person != "" {
			l.To = t.dossier.Family.NameOf(r.Recipient.Person)
		}
		l.About = unlessEmpty(l.About, r.About)
	}
	l.Categories = unlessEmpty(l.Categories, t.dossier.CategoriesOf(e.Object))
	if e.Kind == audit.KindSafety {
		l.Categories = unlessEmpty(l.Categories, []consent.Category{consent.CatSafety})
	}
	for _, id := range l.About {
		l.Names = append(l.Names, t.dossier.Family.NameOf(id))
	}
	return l
}

func kindIn(e audit.Entry) audit.ObjectKind {
	if e.Kind != "" {
		return e.Kind
	}
	return e.Event.ObjectKind() // a line of before it was kept
}

func unlessEmpty[T any](list, otherwise []T) []T {
	if len(list) > 0 {
		return list
	}
	return otherwise
}

// sameDoing is what two lines of a day must share to be told as one.
type sameDoing struct {
	day                     family.Date
	key, event, object, why string
	partner                 family.PartnerID
}

// counted puts together what somebody did several times on one day: looking
// always, and changing the same thing. What was shared or refused stands by
// itself.
func counted(lines []LogLine) []LogLine {
	var kept []LogLine
	seen := map[sameDoing]int{}
	for _, l := range lines {
		if l.Kind == LogShared || l.Kind == LogRefused {
			kept = append(kept, l)
			continue
		}
		same := sameDoing{l.Day, l.Key, l.Event, l.Object, string(l.Why), l.Partner}
		if at, again := seen[same]; again {
			kept[at].Times++
			continue
		}
		seen[same] = len(kept)
		kept = append(kept, l)
	}
	return kept
}

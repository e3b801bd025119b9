package ui

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// How the last round over the mailbox went. With the time it is kept outside
// the vault, beside the look of the program: it says nothing about anybody.
const (
	syncNever   = ""
	syncDone    = "done"
	syncGone    = "gone"
	syncFull    = "full"
	syncRefused = "refused"
	syncFailed  = "failed"

	prefSyncAt  = "sync-at"
	prefSyncHow = "sync-how"
)

// Signs that stand for no outcome of a round.
const (
	syncBusy  = "busy"
	syncNone  = "none" // no mailbox was chosen
	syncWaits = "waits"
)

// synced remembers how a round went. One that was stopped tells nothing.
func (s *Shell) synced(err error) {
	how := syncDone
	switch {
	case errors.Is(err, context.Canceled):
		return
	case errors.Is(err, casework.ErrUnreachable):
		how = syncGone
	case errors.Is(err, casework.ErrMailboxFull):
		how = syncFull
	case errors.Is(err, casework.ErrMailboxRefuses):
		how = syncRefused
	case err != nil:
		how = syncFailed
	}
	p := s.App.Preferences()
	p.SetString(prefSyncHow, how)
	p.SetString(prefSyncAt, s.Clock().Format(time.RFC3339))
}

// syncSign is how things stand with what is sent, and how many messages wait.
func (s *Shell) syncSign() (sign string, unsent int) {
	unsent = s.unsent()
	set, err := s.desk.Settings(context.Background())
	how := s.App.Preferences().String(prefSyncHow)
	switch {
	case s.syncing:
		return syncBusy, unsent
	case err == nil && set.Where().None():
		return syncNone, unsent
	case how != syncDone && how != syncNever:
		return how, unsent
	case unsent > 0:
		return syncWaits, unsent
	}
	return how, unsent
}

// syncText is that sign in words.
func (s *Shell) syncText(sign string, unsent int) string {
	l := s.words()
	switch sign {
	case syncWaits:
		return l.N("rail.unsent", unsent)
	case syncNever:
		return l.T("rail.sync")
	}
	return l.T("rail.state." + sign)
}

// syncWhen is when the last round was: "vandaag om 10:42"; empty when never.
func (s *Shell) syncWhen() string {
	at, err := time.Parse(time.RFC3339, s.App.Preferences().String(prefSyncAt))
	if err != nil {
		return ""
	}
	l := s.words()
	day := l.Days(string(family.DateOf(at)), string(family.DateOf(s.Clock())))
	return l.T("rail.when", "day", day, "time", at.Format("15:04"))
}

func (s *Shell) syncItem() kit.RailItem {
	sign, unsent := s.syncSign()
	icon := kit.IconWarning
	switch sign {
	case syncBusy, syncNever:
		icon = kit.IconSync
	case syncDone:
		icon = kit.IconCheck
	case syncWaits:
		icon = kit.IconClock
	case syncNone:
		icon = kit.IconFolder
	}
	item := kit.RailItem{ID: footSync, Label: s.syncText(sign, unsent), Icon: icon, Badge: unsent}
	switch sign {
	case syncBusy:
		if s.syncShare > 0 {
			item.Sub = s.words().T("busy.share", "percent", int(s.syncShare*100))
		}
	case syncNone:
	default:
		item.Sub = s.syncWhen()
	}
	return item
}

// standing is the same for the head of the mailbox.
func (s *Shell) standing() kit.Label {
	sign, unsent := s.syncSign()
	tone := kit.Bad
	switch sign {
	case syncDone:
		tone = kit.Good
	case syncBusy, syncNever, syncNone:
		tone = kit.Neutral
	case syncWaits:
		tone = kit.Warn
	}
	text := s.syncText(sign, unsent)
	if sign == syncNever {
		text = s.words().T("rail.state.never")
	}
	if when := s.syncWhen(); when != "" && sign != syncBusy && sign != syncNone {
		text += ", " + when
	}
	return kit.Label{Text: text, Tone: tone}
}

// syncOrExplain brings the mailbox up to date; what went wrong before, or what
// is not there yet, it explains first.
func (s *Shell) syncOrExplain() {
	l := s.words()
	sign, unsent := s.syncSign()
	var panel *kit.Panel
	button := kit.Primary(l.T("rail.try"), kit.IconSync, func() {
		panel.Close()
		s.sync()
	})
	toSettings := func() {
		panel.Close()
		s.goTo(route.Route{Name: route.Settings})
	}
	switch sign {
	case syncNone:
		button = kit.Primary(l.T("post.to-settings"), kit.IconSettings, toSettings)
	case syncGone, syncFull, syncRefused, syncFailed:
	case syncBusy:
		return
	default:
		s.sync()
		return
	}
	text := l.T("rail.advice." + sign)
	if unsent > 0 {
		text += " " + l.N("rail.safe", unsent)
	}
	panel = kit.NewPanel(s.syncText(sign, unsent), kit.Prose(text), kit.Secondary(l.T("files.cancel"), kit.IconNone, func() { panel.Close() }), button)
	panel.Show(s.Window.Canvas())
}

package ui

import (
	"context"
	"iter"
	"strings"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/finder"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// commands are what the finder can do; the words by which they are also found
// stand in the texts.
func (s *Shell) commands() []finder.Entry {
	l := s.words()
	make := func(key string, do func()) finder.Entry {
		return finder.Entry{Kind: finder.Command, Title: l.T("find.do." + key), Also: l.T("find.also." + key), Do: do}
	}
	list := []finder.Entry{
		make("new", s.askNewFamily),
		make("sync", s.sync),
		make("lock", s.lockNow),
		make("help", s.Help),
		make("keys", s.helpKeys),
		make("tour", s.startTour),
		make("contrast", s.setting(func(set *casework.Settings) { set.HighContrast = !set.HighContrast })),
		make("larger", s.setting(func(set *casework.Settings) { set.TextSize = min(2, set.TextSize+0.25) })),
		make("smaller", s.setting(func(set *casework.Settings) { set.TextSize = max(1, set.TextSize-0.25) })),
		make("dutch", s.setting(func(set *casework.Settings) { set.Language = string(words.NL) })),
		make("english", s.setting(func(set *casework.Settings) { set.Language = string(words.EN) })),
	}
	if s.present().Family != "" {
		list = append(list, make("undo", s.undo), make("redo", s.redo))
	}
	return list
}

// setting changes one setting, and shows it at once.
func (s *Shell) setting(change func(*casework.Settings)) func() {
	return func() {
		set, err := s.desk.Settings(context.Background())
		if err == nil {
			change(&set)
			err = s.desk.SaveSettings(context.Background(), set)
		}
		if err != nil {
			s.fail(err)
			return
		}
		s.settingsChanged(set, s.present().Object)
	}
}

// askNewFamily goes to the families and asks for a name.
func (s *Shell) askNewFamily() {
	s.goTo(route.Route{Name: route.Families})
	if asks, ok := s.screen.(interface{ AskNew() }); ok {
		asks.AskNew()
	}
}

// placeEntries are the places, those of the family that is open first.
func (s *Shell) placeEntries(headers []casework.Header) []finder.Entry {
	var list []finder.Entry
	at := s.present().Family
	for _, h := range headers {
		if h.ID != at {
			continue
		}
		for _, tab := range tabIDs() {
			list = append(list, s.placeEntry(route.Route{Name: route.Dossier, Family: at, Tab: tab}, h.Name))
		}
		for _, name := range []route.Name{route.Table, route.Rights, route.Notes} {
			list = append(list, s.placeEntry(route.Route{Name: name, Family: at}, h.Name))
		}
	}
	for _, p := range places() {
		list = append(list, s.placeEntry(route.Route{Name: p.name}, ""))
	}
	return append(list, s.placeEntry(route.Route{Name: route.Retention}, ""), s.placeEntry(route.Route{Name: route.Policy}, ""))
}

func (s *Shell) placeEntry(r route.Route, under family.Text) finder.Entry {
	entry := finder.Entry{Kind: finder.Place, Title: s.placeName(r), Under: string(under), Route: r}
	if r.Name == route.Settings {
		entry.Also = s.words().T("find.also.settings") // what is set there
	}
	return entry
}

func partnerEntry(s *Shell, c casework.Contact) finder.Entry {
	name, house := string(c.Card.Name), string(c.Card.House)
	if name == "" {
		name, house = house, ""
	}
	return finder.Entry{Kind: finder.Partner, Title: name, Under: words.Line(string(c.Card.Function), house),
		Also: s.words().T("list.partner-kind." + string(c.Kind)), Route: route.Route{Name: route.Partners}}
}

// splitPeople are the names in a Header.
func splitPeople(people string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for name := range strings.SplitSeq(people, ",") {
			if name = strings.TrimSpace(name); name != "" && !yield(name) {
				return
			}
		}
	}
}

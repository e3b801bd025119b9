package casework

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// asking is a desk with a family: Sanne with custody over Daan (9), and Ruud
// without. What was last changed lies long ago.
func asking(t *testing.T) (*Desk, *shelf) {
	t.Helper()
	d, s, _ := newDesk(t)
	d.Retention = ourRules(t)
	d.Renders = func(form, _ string) (Render, bool) {
		return func(w io.Writer, made consent.Disclosure) error {
			file, _ := made.File()
			for _, line := range file.Lines {
				_, _ = io.WriteString(w, string(line.Text)+"\n")
			}
			return nil
		}, form == FormFile
	}
	f := family.Family{ID: "f", Name: "De Wit", Persons: []family.Person{
		{ID: "sanne", Given: "Sanne", Birth: "1989-03-02", Place: family.PlaceHousehold}, {ID: "ruud", Given: "Ruud", Birth: "1985-08-20", Place: family.PlaceHousehold},
		{ID: "daan", Given: "Daan", Birth: "2017-04-02", Place: family.PlaceHousehold}},
		Custodies: []family.Custody{{Holder: "sanne", Child: "daan", State: family.CustodyYes}}}
	about := []family.PersonID{"daan"}
	plan := family.Plan{State: family.PlanDraft, Statements: []family.Statement{
		{ID: "fact", Kind: family.KindFact, Text: "Daan is zes keer geschorst", About: about},
		{ID: "opinion", Kind: family.KindOpinion, Text: "Daan is lastig", About: about},
		{ID: "of-ruud", Kind: family.KindFact, Text: "Ruud heeft schulden", About: []family.PersonID{"ruud"}, Domain: family.DomainMoney}}}
	s.families["f"] = consent.Dossier{Family: f, Plan: plan, Pen: family.Pen{State: family.PenHere}, Changed: noon.AddDate(-3, 0, 0)}
	return d, s
}

func request(t *testing.T, d *Desk, ask RightsAsk) family.RightsRequest {
	t.Helper()
	if !ask.Asked.Known() {
		ask.Asked = d.Today()
	}
	r, err := d.AskRights(t.Context(), "f", ask)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestARequestThatMayNotBeIsNotWrittenDown(t *testing.T) {
	d, s := asking(t)
	day := d.Today()
	for name, c := range map[string]struct {
		ask  RightsAsk
		want error
	}{
		"by the child of 9":                {RightsAsk{Kind: family.RequestAccess, By: "daan", Asked: day}, consent.ErrTooYoungForRights},
		"by a stepfather about the child":  {RightsAsk{Kind: family.RequestCopy, By: "ruud", About: "daan", Asked: day}, consent.ErrNotTheirFile},
		"by a partner about another adult": {RightsAsk{Kind: family.RequestCopy, By: "sanne", About: "ruud", Asked: day}, consent.ErrDecidesAlone},
		"by somebody who is not there":     {RightsAsk{Kind: family.RequestAccess, By: "joost", Asked: day}, family.ErrUnknownPerson},
		"tomorrow":                         {RightsAsk{Kind: family.RequestAccess, By: "sanne", Asked: day.AddDays(1)}, ErrFutureDate},
		"on no day":                        {RightsAsk{Kind: family.RequestAccess, By: "sanne"}, family.ErrBadDate},
		"on a day that does not exist":     {RightsAsk{Kind: family.RequestAccess, By: "sanne", Asked: "2026-02-30"}, family.ErrBadDate},
		"of an unknown kind":               {RightsAsk{Kind: "party", By: "sanne", Asked: day}, ErrUnexpected},
		"to mend without saying what":      {RightsAsk{Kind: family.RequestCorrection, By: "sanne", About: "daan", Asked: day, Object: "fact"}, family.ErrEmpty},
		"to mend what is not there":        {RightsAsk{Kind: family.RequestCorrection, By: "sanne", About: "daan", Asked: day, Object: "gone", Words: "x"}, family.ErrUnknownItem},
		"to mend what is about another":    {RightsAsk{Kind: family.RequestCorrection, By: "sanne", Asked: day, Object: "of-ruud", Words: "x"}, ErrNotAboutThem},
		"with more words than can be kept": {RightsAsk{Kind: family.RequestAccess, By: "sanne", Asked: day, Words: family.Text(strings.Repeat("a", family.MaxText+1))}, family.ErrTooLong},
	} {
		_, err := d.AskRights(t.Context(), "f", c.ask)
		refused(t, err, c.want, name)
	}
	if len(s.families["f"].Requests) != 0 {
		t.Error("a refused request was written down")
	}
	last := s.log[len(s.log)-1]
	if last.Event != audit.RightsAsk || last.Outcome != audit.Refused {
		t.Errorf("the refusal is not in the log: %s %s", last.Event, last.Outcome)
	}
	away := s.families["f"]
	away.Pen.State = family.PenElsewhere
	s.families["f"] = away
	_, err := d.AskRights(t.Context(), "f", RightsAsk{Kind: family.RequestAccess, By: "sanne", Asked: day})
	refused(t, err, ErrNoPen, "where the pen is not")
}

func TestTheSameRequestIsNotAskedTwiceWhileItWaits(t *testing.T) {
	d, _ := asking(t)
	request(t, d, RightsAsk{Kind: family.RequestCopy, By: "sanne"})
	_, err := d.AskRights(t.Context(), "f", RightsAsk{Kind: family.RequestCopy, By: "sanne", About: "sanne", Asked: d.Today()})
	refused(t, err, ErrSameRequest, "once more")
	request(t, d, RightsAsk{Kind: family.RequestCopy, By: "sanne", About: "daan"})
}

func TestAnAnswerIsDueWithinAMonthAndTheRetentionClockRunsOn(t *testing.T) {
	d, s := asking(t)
	before := s.families["f"].Changed
	for asked, want := range map[family.Date]family.Date{"2026-11-02": "2026-12-02", "2026-01-31": "2026-02-28", "2024-01-31": "2024-02-29", "2025-12-15": "2026-01-15"} {
		r := request(t, d, RightsAsk{Kind: family.RequestAccess, By: "sanne", Asked: asked, Words: "x"})
		if r.AnswerBy != want {
			t.Errorf("asked on %s, due on %s", asked, r.AnswerBy)
		}
		if err := d.AnswerRights(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestGranted}); err != nil {
			t.Fatal(err)
		}
	}
	if !s.families["f"].Changed.Equal(before) {
		t.Error("who asks for a copy keeps the file longer")
	}
}

func TestAnAnswerWithoutAReasonOrToNothingIsRefused(t *testing.T) {
	d, _ := asking(t)
	r := request(t, d, RightsAsk{Kind: family.RequestAccess, By: "sanne"})
	for name, c := range map[string]struct {
		id     family.RequestID
		answer RightsAnswer
		want   error
	}{
		"refused without why":   {r.ID, RightsAnswer{Outcome: family.RequestRefused, Why: "  "}, ErrNeedsReason},
		"partly without why":    {r.ID, RightsAnswer{Outcome: family.RequestPartly}, ErrNeedsReason},
		"no answer":             {r.ID, RightsAnswer{}, ErrUnexpected},
		"another word":          {r.ID, RightsAnswer{Outcome: "perhaps", Why: "x"}, ErrUnexpected},
		"to what was not asked": {"gone", RightsAnswer{Outcome: family.RequestGranted}, ErrNoRightsRequest},
	} {
		refused(t, d.AnswerRights(t.Context(), "f", c.id, c.answer), c.want, name)
	}
	if err := d.AnswerRights(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestRefused, Why: "oma is ook in het dossier"}); err != nil {
		t.Fatal(err)
	}
	refused(t, d.AnswerRights(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestGranted}), ErrNoRightsRequest, "answered before")
}

func TestAnOpinionIsNotMendedAndAFactIs(t *testing.T) {
	d, s := asking(t)
	opinion := request(t, d, RightsAsk{Kind: family.RequestCorrection, By: "sanne", About: "daan", Object: "opinion", Words: "dat is niet waar"})
	refused(t, d.AnswerRights(t.Context(), "f", opinion.ID, RightsAnswer{Outcome: family.RequestGranted, Text: "Daan is lief"}), ErrOpinionStays, "an opinion")
	fact := request(t, d, RightsAsk{Kind: family.RequestCorrection, By: "sanne", About: "daan", Object: "fact", Words: "het was twee keer"})
	refused(t, d.AnswerRights(t.Context(), "f", fact.ID, RightsAnswer{Outcome: family.RequestGranted}), family.ErrEmpty, "without the new words")
	if err := d.AnswerRights(t.Context(), "f", fact.ID, RightsAnswer{Outcome: family.RequestGranted, Text: "Daan is twee keer geschorst"}); err != nil {
		t.Fatal(err)
	}
	now := s.families["f"]
	if now.Plan.Statements[0].Text != "Daan is twee keer geschorst" || now.Plan.Statements[1].Text != "Daan is lastig" {
		t.Error("the wrong words were changed")
	}
	if r := now.Requests[1]; r.Before != "Daan is zes keer geschorst" || r.Open() || r.Answered != d.Today() {
		t.Errorf("what stood there before is not kept: %+v", r.ID)
	}
	if back, _ := d.NextSteps("f"); back != "" {
		t.Error("what was promised can be taken back with one key")
	}
}

func TestACopyIsGivenWholeOrNotAtAll(t *testing.T) {
	d, s := asking(t)
	r := request(t, d, RightsAsk{Kind: family.RequestCopy, By: "sanne", About: "daan"})
	refused(t, d.AnswerRights(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestGranted}), ErrCopyNotGiven, "granted without giving")
	good := d.Renders
	d.Renders = func(string, string) (Render, bool) {
		return func(io.Writer, consent.Disclosure) error { return errors.New("no such letter") }, true
	}
	var out bytes.Buffer
	if _, err := d.GiveFile(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestGranted}, &out); err == nil || out.Len() > 0 {
		t.Fatal("a paper that could not be written was given")
	}
	if d := s.families["f"]; len(d.Register) != 0 || !d.Requests[0].Open() {
		t.Fatal("the register says that it was given")
	}
	d.Renders = good
	record, err := d.GiveFile(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestGranted}, &out)
	if err != nil {
		t.Fatal(err)
	}
	if text := out.String(); !strings.Contains(text, "zes keer geschorst") || strings.Contains(text, "schulden") {
		t.Errorf("%q", text)
	}
	now := s.families["f"]
	if len(now.Register) != 1 || now.Register[0].Form != FormFile || now.Requests[0].Given != string(record.ID) || now.Requests[0].Outcome != family.RequestGranted {
		t.Errorf("%+v", now.Register)
	}
	if last := s.log[len(s.log)-1]; last.Event != "disclosure.file" || last.Object != string(record.ID) {
		t.Errorf("%s about %s", last.Event, last.Object)
	}
	_, err = d.GiveFile(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestGranted}, &out)
	refused(t, err, ErrNoRightsRequest, "a second time")
}

func TestACopyIsJudgedOnTheDayOnWhichItIsGiven(t *testing.T) {
	d, s := asking(t)
	r := request(t, d, RightsAsk{Kind: family.RequestCopy, By: "sanne", About: "daan"})
	f := s.families["f"]
	f.Family.PutCustody(family.Custody{Holder: "sanne", Child: "daan", State: family.CustodyNo})
	s.families["f"] = f
	var out bytes.Buffer
	_, err := d.GiveFile(t.Context(), "f", r.ID, RightsAnswer{Outcome: family.RequestGranted}, &out)
	refused(t, err, consent.ErrNotTheirFile, "custody was taken away meanwhile")
	refused(t, d.ViewFile(t.Context(), "f", r.ID, &out), consent.ErrNotTheirFile, "a look at it")
	if out.Len() > 0 {
		t.Error("something was written")
	}
}

func TestALookAtTheCopyGivesNobodyAnything(t *testing.T) {
	d, s := asking(t)
	r := request(t, d, RightsAsk{Kind: family.RequestAccess, By: "sanne", About: "daan"})
	var out bytes.Buffer
	if err := d.ViewFile(t.Context(), "f", r.ID, &out); err != nil || out.Len() == 0 {
		t.Fatal(err)
	}
	if now := s.families["f"]; len(now.Register) != 0 || !now.Requests[0].Open() {
		t.Error("a look counts as an answer")
	}
	if blanks, err := d.FileBlanks(t.Context(), "f", r.ID); err != nil || blanks != 0 {
		t.Errorf("%d blanks, %v", blanks, err)
	}
}

func TestWhatWaitsComesFirstAndDestructionIsInTheSameList(t *testing.T) {
	d, _ := asking(t)
	done := request(t, d, RightsAsk{Kind: family.RequestAccess, By: "sanne"})
	if err := d.AnswerRights(t.Context(), "f", done.ID, RightsAnswer{Outcome: family.RequestGranted}); err != nil {
		t.Fatal(err)
	}
	request(t, d, RightsAsk{Kind: family.RequestCopy, By: "sanne"})
	old := request(t, d, RightsAsk{Kind: family.RequestCopy, By: "ruud", Asked: d.Today().AddDays(-20)})
	if _, err := d.AskDestruction(t.Context(), "f", "sanne", d.Today()); err != nil {
		t.Fatal(err)
	}
	list, err := d.Rights(t.Context(), "f")
	if err != nil || len(list) != 4 {
		t.Fatalf("%d, %v", len(list), err)
	}
	if list[0].Request.ID != old.ID || list[2].Destruction == nil || list[3].Request.ID != done.ID {
		t.Errorf("%v", list)
	}
	tasks, err := d.Tasks(t.Context())
	if err != nil || len(tasks) < 2 || tasks[0].Kind != TaskRequest || tasks[0].Day != old.AnswerBy || tasks[1].Kind != TaskRequest {
		t.Errorf("%v, %v", tasks, err)
	}
}

func TestAViewThatCannotBeChangesNothing(t *testing.T) {
	d, s := asking(t)
	refused(t, d.PutView(t.Context(), "f", "gone", "sanne", "x"), family.ErrUnknownItem, "beside nothing")
	refused(t, d.PutView(t.Context(), "f", "fact", "joost", "x"), family.ErrUnknownPerson, "of nobody")
	refused(t, d.PutView(t.Context(), "f", "fact", "sanne", family.Text(strings.Repeat("a", family.MaxText+1))), family.ErrTooLong, "too long")
	away := s.families["f"]
	away.Pen.State = family.PenElsewhere
	s.families["f"] = away
	refused(t, d.PutView(t.Context(), "f", "fact", "sanne", "x"), ErrNoPen, "without the pen")
}

func TestAViewStandsBesideTheWordsAndCanBeUndone(t *testing.T) {
	d, s := asking(t)
	for _, text := range []family.Text{"Het was twee keer.", "Het was één keer."} {
		if err := d.PutView(t.Context(), "f", "fact", "sanne", text); err != nil {
			t.Fatal(err)
		}
	}
	said := s.families["f"].Plan.Statements[0]
	if said.Text != "Daan is zes keer geschorst" || len(said.Views) != 1 || said.Views[0].Text != "Het was één keer." {
		t.Errorf("%d views", len(said.Views))
	}
	said.Text, said.Views = "Daan is vijf keer geschorst", nil
	if _, err := d.PutStatement(t.Context(), "f", said); err != nil {
		t.Fatal(err)
	}
	if got := s.families["f"].Plan.Statements[0]; got.Text != said.Text || len(got.Views) != 1 {
		t.Error("who changes a statement loses the view beside it")
	}
	if err := d.PutView(t.Context(), "f", "fact", "sanne", " "); err != nil || len(s.families["f"].Plan.Statements[0].Views) != 0 {
		t.Errorf("a view cannot be taken away: %v", err)
	}
	if err := d.Undo(t.Context(), "f"); err != nil || len(s.families["f"].Plan.Statements[0].Views) != 1 {
		t.Errorf("it does not come back: %v", err)
	}
}

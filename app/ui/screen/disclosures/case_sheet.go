package disclosures

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// casePart is one thing in the scroll of the panel.
type casePart struct {
	draw  func() fyne.CanvasObject
	stops bool      // something in it takes the focus
	text  *caseText // nil for what is no text
}

// caseTick stands for several texts at once.
type caseTick struct {
	check *kit.Check
	texts []*caseText
}

func (c *caseSheet) show() {
	l := c.screen.needs.Words
	c.named = 0
	c.head()
	c.top, c.body = kit.Down(8), kit.Down(10)
	c.long = kit.NewLong(l.T("case-screen.title"), 0, func(i int) fyne.CanvasObject { return c.parts[i].draw() })
	c.long.Stops = func(i int) bool { return c.parts[i].stops }
	c.lay()
	c.body.Add(c.top)
	c.body.Add(kit.Grow(c.long))
	c.panel = kit.NewPanel(l.T("case-screen.title"), c.body,
		kit.Secondary(l.T("case-screen.close"), kit.IconNone, func() { c.panel.Close() }),
		kit.Secondary(l.T("viewing.look"), kit.IconEye, func() { c.try(c.look) }),
		kit.Primary(l.T("case-screen.save"), kit.IconDownload, func() { c.try(c.save) })).Wide(980).Filling().FocusOn(c.who)
	c.panel.OnKey(func(e *fyne.KeyEvent) { c.long.Moves(e) }).Show(c.screen.needs.Canvas())
}

// head makes the fields at the top, which stay the same for every version.
func (c *caseSheet) head() {
	l := c.screen.needs.Words
	c.who = kit.NewEntry("")
	c.who.SetText(c.to)
	c.field = kit.NewField(l.T("case-screen.who"), l.T("case-screen.who-hint"), c.who)
	c.who.OnChanged = func(text string) {
		c.to = text
		c.screen.needs.Drafts.Keep(c.draft("to"), text)
		if c.nobody {
			c.nobody = false
			c.field.SetError("")
			c.long.Measure()
		}
	}
	var versions, languages []kit.Option
	for _, v := range c.screen.teller().versionsFor(consent.ToCase) {
		versions = append(versions, kit.Option{ID: strconv.Itoa(v), Label: c.screen.teller().version(v)})
	}
	for _, lang := range words.Langs() {
		languages = append(languages, kit.Option{ID: string(lang), Label: lang.Name()})
	}
	c.when, c.lang = kit.NewChoice(versions...), kit.NewChoice(languages...)
	c.stay()
	c.when.OnChanged = func(id string) {
		version, _ := strconv.Atoi(id)
		c.turn(version, c.language)
	}
	c.lang.OnChanged = func(id string) { c.turn(c.version, id) }
}

func (c *caseSheet) stay() {
	c.when.SetSelected(strconv.Itoa(c.version))
	c.lang.SetSelected(c.language)
}

// turn shows another version, or the proposals in another language.
func (c *caseSheet) turn(version int, language string) {
	began := c.read(version, language, func(err error) {
		if err != nil {
			c.screen.needs.Fail(err)
			c.stay()
			return
		}
		c.lay()
	})
	if !began {
		c.stay()
	}
}

// lay puts the parts in the scroll anew.
func (c *caseSheet) lay() {
	l := c.screen.needs.Words
	c.parts = []casePart{{draw: c.drawHead, stops: true}, {draw: c.drawAnyway}}
	c.ticks = nil
	var goals, said []*caseText
	for _, t := range c.texts {
		if t.Said {
			said = append(said, t)
		} else {
			goals = append(goals, t)
		}
	}
	all := c.together(l.T("case-screen.all-goals"), goals)
	c.parts = append(c.parts, casePart{draw: func() fyne.CanvasObject { return c.drawTexts(all) }, stops: true})
	for from := 0; from < len(goals); {
		to := from
		for to < len(goals) && goals[to].Goal == goals[from].Goal {
			to++
		}
		c.addGoal(goals[from:to])
		from = to
	}
	if len(said) > 0 {
		c.parts = append(c.parts, casePart{draw: func() fyne.CanvasObject { return caseHeading(l.T("case.said"), nil) }})
		c.addTexts(said)
	}
	c.tell()
	c.long.Reset(len(c.parts))
}

func (c *caseSheet) addGoal(texts []*caseText) {
	l, number := c.screen.needs.Words, c.namer().number(texts[0].Goal)
	goal := l.T("case-screen.goal", "goal", number)
	whole := c.together(l.T("case-screen.whole-goal", "goal", number), texts)
	c.parts = append(c.parts, casePart{draw: func() fyne.CanvasObject { return caseHeading(goal, whole) }, stops: true})
	c.addTexts(texts)
}

func (c *caseSheet) addTexts(texts []*caseText) {
	for _, t := range texts {
		c.parts = append(c.parts, casePart{draw: t.draw, stops: true, text: t})
	}
}

// together makes one box for several texts.
func (c *caseSheet) together(label string, texts []*caseText) *kit.Check {
	tick := &caseTick{texts: texts}
	tick.check = kit.NewCheck(label, func(on bool) {
		for _, t := range texts {
			t.set(on)
		}
		c.counted()
	})
	c.ticks = append(c.ticks, tick)
	return tick.check
}

// counted says anew how much goes along, after rows became higher or lower.
func (c *caseSheet) counted() {
	c.tell()
	c.long.Measure()
}

// tell says above the scroll how many texts go along, and after a refusal in
// how many something is left.
func (c *caseSheet) tell() {
	l, on, left := c.screen.needs.Words, 0, 0
	for _, t := range c.texts {
		if t.goes() {
			on++
		}
		if t.refused {
			left++
		}
	}
	for _, tick := range c.ticks {
		all := !slices.ContainsFunc(tick.texts, func(t *caseText) bool { return !t.on })
		if tick.check.Checked() != all {
			tick.check.SetChecked(all)
		}
	}
	c.top.Objects = []fyne.CanvasObject{kit.NewParagraph(l.T("case-screen.count", "some", on, "all", len(c.texts)), kit.Style{Bold: true})}
	if left > 0 {
		c.top.Add(kit.Notice(kit.Bad, l.N("case-screen.refused", left)))
	}
	c.top.Refresh()
	if left != c.named {
		c.named = left
		c.body.Refresh() // what is above the scroll became higher or lower
	}
}

// mark says of some texts that they still lead to somebody, and puts the cursor
// in the first.
func (c *caseSheet) mark(items []consent.Item) {
	first := -1
	for i, p := range c.parts {
		if p.text == nil {
			continue
		}
		p.text.refused = slices.Contains(items, p.text.Item)
		p.text.tell()
		if p.text.refused && first < 0 {
			first = i
		}
	}
	c.counted()
	if first >= 0 {
		c.long.Bring(first)
		c.parts[first].text.area.Focus()
	}
}

func (c *caseSheet) drawHead() fyne.CanvasObject {
	l := c.screen.needs.Words
	return casePadded(kit.Down(14, kit.Notice(kit.Warn, l.T("case-screen.careful")), c.field,
		kit.Columns(kit.Grid{Columns: 2, Narrow: 260, Gap: 20}, kit.NewField(l.T("disclosures.which"), "", c.when), kit.NewField(l.T("ways.language"), "", c.lang))))
}

// drawAnyway says what every case holds.
func (c *caseSheet) drawAnyway() fyne.CanvasObject {
	l := c.screen.needs.Words
	facts := kit.Columns(kit.Grid{Columns: 2, Narrow: 280, Gap: 16})
	for _, f := range c.screen.teller().caseFacts(c.told) {
		facts.Add(kit.Down(2, kit.Caption(f.label), kit.Prose(f.text)))
	}
	return kit.Down(10, caseHeading(l.T("case-screen.anyway"), nil), casePadded(facts))
}

// drawTexts is above the texts: they are off, and all of the goals at once.
func (c *caseSheet) drawTexts(all *kit.Check) fyne.CanvasObject {
	l := c.screen.needs.Words
	if len(c.texts) == 0 {
		return kit.Down(8, caseHeading(l.T("case-screen.texts"), nil), casePadded(kit.Note(l.T("case-screen.no-texts"))))
	}
	return kit.Down(8, caseHeading(l.T("case-screen.texts"), nil), casePadded(kit.Down(6, kit.Note(l.T("case-screen.texts-off")), all)))
}

func casePadded(o fyne.CanvasObject) fyne.CanvasObject {
	return kit.InsetBy(kit.Edges{Left: 10, Right: 14}, o)
}

func caseHeading(title string, tick *kit.Check) fyne.CanvasObject {
	row := kit.Wrap(16, kit.NewText(title, kit.Style{Bold: true, Color: kit.ColorPrimary}))
	if tick != nil {
		row.Add(tick)
	}
	return kit.InsetBy(kit.Edges{Top: 14, Bottom: 4, Left: 10, Right: 14}, kit.Down(4, row, kit.Line()))
}

// caseFacts are what a case says without a word of anybody.
func (t teller) caseFacts(c consent.Case) []fact {
	var people, helping, domains []string
	for _, p := range c.People {
		said := caseName(t.Lang)(p.Name)
		if p.Age != "" {
			said += " (" + t.T("case.age."+string(p.Age)) + ")"
		}
		people = append(people, said)
	}
	for _, k := range c.Partners {
		helping = append(helping, t.T("list.partner-kind."+string(k)))
	}
	for _, d := range c.Domains {
		domains = append(domains, t.T("list.domain."+string(d)))
	}
	facts := []fact{{t.T("case.people"), t.List(people)}, {t.T("case-screen.numbers"), t.caseNumbers(c)}}
	for _, f := range []fact{{t.T("case.domains"), t.List(domains)}, {t.T("case.around"), t.List(helping)}} {
		if f.text != "" {
			facts = append(facts, f)
		}
	}
	if c.Term != "" {
		facts = append(facts, fact{t.T("case.term"), t.T("case.term." + string(c.Term))})
	}
	if c.Safety {
		facts = append(facts, fact{t.T("case.safety"), t.T("case.safety.yes")})
	}
	return facts
}

// caseNumbers counts the goals and the actions.
func (t teller) caseNumbers(c consent.Case) string {
	done, open, scored := 0, 0, false
	for _, g := range c.Goals {
		done, open, scored = done+g.Done, open+g.Open, scored || g.Last != nil
	}
	said := []string{t.N("disclosures.count.goals", len(c.Goals)), t.T("case.actions.count", "done", strconv.Itoa(done), "open", strconv.Itoa(open))}
	if scored {
		said = append(said, t.T("case-screen.scores"))
	}
	return strings.Join(said, " · ")
}

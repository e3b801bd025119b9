package table

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// hands are those of who writes along, who has either a keyboard or a mouse.
type hands interface {
	press(key string)                 // a button by its text
	choose(label string)              // an option or a tick by its words
	speaker(number int, label string) // who says it
	field(placeholder string)         // puts the cursor in a field
	mark(score string)                // gives a mark
	pick(label, search string)        // from a long list
	enter(text string, button string) // types and stores
	forth()
}

// wholeTalk is a meeting from the welcome to the page to take home.
func wholeTalk(h hands, l func(string, ...any) string) {
	h.press("table.everyone-home")
	h.forth()
	h.press("table.rights-done")
	h.press("table.group-plan.later")
	h.forth()
	h.speaker(1, "1  Sanne")
	h.enter("Ik slaap er niet van.", "table.write-down")
	h.forth()
	h.forth()
	h.speaker(5, "5  Daan")
	h.enter("Ik kan goed keepen.", "table.write-down")
	h.forth()
	h.speaker(4, "4  Noor")
	h.enter("Ik lig wakker.", "table.write-down")
	h.forth()
	h.choose("Daan")
	h.mark("8")
	h.forth()
	h.press("table.safety-yes")
	h.forth()
	h.field(l("table.goal-placeholder"))
	h.enter("Wij willen samen eten", "table.goal-add")
	h.pick("Riet de Wit", "Riet")
	h.field(l("table.action-placeholder"))
	h.enter("Kalender ophangen", "table.action-add")
	h.forth()
	h.forth()
	h.field(l("table.partner-house-example"))
	h.enter("Voetbalclub", "table.partner-add")
	h.forth()
	h.choose("Riet")
	h.forth()
	h.press("table.consent-take")
	h.press("table.consent-to-tell")
	h.press("asking.read-done-next")
	h.press("table.say.yes")
	h.forth()
	h.forth()
	h.forth()
	h.press("list.agreement.agree")
	h.forth()
	h.press("table.in-six-weeks")
	h.forth()
	h.press("table.adopt-now")
	h.press("table.sheet")
	h.press("table.done")
}

// keyboard has no mouse.
type keyboard struct {
	*talk
	presses int
}

// to presses Tab until something fits.
func (k *keyboard) to(what string, fits func(fyne.Focusable) bool) {
	k.Helper()
	for range 200 {
		k.presses++
		k.window.Canvas().FocusNext()
		if fits(k.window.Canvas().Focused()) {
			return
		}
	}
	k.Fatalf("Tab never comes to %q", what)
}

func (k *keyboard) strike(name fyne.KeyName) {
	k.presses++
	k.key(name)
}

func (k *keyboard) press(key string) {
	k.Helper()
	text := k.lang.T(key)
	k.to(text, func(f fyne.Focusable) bool {
		b, ok := f.(*kit.Button)
		return ok && b.String() == text
	})
	k.strike(fyne.KeySpace)
}

// choose goes to a button, or with the arrows through a choice.
func (k *keyboard) choose(label string) {
	k.Helper()
	k.to(label, func(f fyne.Focusable) bool {
		if b, ok := f.(*kit.Button); ok && b.String() == label {
			k.strike(fyne.KeySpace)
			return true
		}
		choice, ok := f.(*kit.Choice)
		for i := 0; ok && i < 12; i++ {
			if choice.AccessibilityLabel() == label {
				return true
			}
			k.strike(fyne.KeyRight)
		}
		return false
	})
}

func (k *keyboard) speaker(number int, _ string) {
	k.presses++
	k.shortcut(fyne.KeyName("0123456789"[number:number+1]), fyne.KeyModifierAlt)
}

func (k *keyboard) field(placeholder string) {
	k.Helper()
	k.to(placeholder, func(f fyne.Focusable) bool { return placeholderOf(f) == placeholder })
}

func (k *keyboard) mark(score string) {
	k.Helper()
	k.to("scale", func(f fyne.Focusable) bool { _, ok := f.(*kit.Scale); return ok })
	k.types(score)
	k.presses++
}

func (k *keyboard) pick(_, search string) {
	k.Helper()
	k.to("list", func(f fyne.Focusable) bool { _, ok := f.(*kit.Combobox); return ok })
	k.types(search)
	k.strike(fyne.KeyReturn)
}

func (k *keyboard) enter(text, _ string) {
	k.types(text)
	k.strike(fyne.KeyReturn)
}

func (k *keyboard) forth() {
	k.presses++
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
}

// mouse has keys for letters only.
type mouse struct {
	*talk
	taps int
}

func (m *mouse) press(key string) {
	m.Helper()
	m.taps++
	m.talk.press(key)
}

func (m *mouse) choose(label string) {
	m.Helper()
	m.taps++
	m.tap(label)
}

func (m *mouse) speaker(_ int, label string) { m.choose(label) }
func (m *mouse) mark(score string)           { m.choose(score) }

func (m *mouse) field(placeholder string) {
	m.Helper()
	m.taps++
	var field fyne.Tappable
	trial.Walk(m.screen.page, func(o fyne.CanvasObject) {
		if f, ok := o.(fyne.Focusable); ok && field == nil && placeholderOf(f) == placeholder {
			field = o.(fyne.Tappable)
		}
	})
	if field == nil {
		m.Fatalf("no field %q", placeholder)
	}
	test.Tap(field)
	m.window.Canvas().Focus(field.(fyne.Focusable))
}

func (m *mouse) pick(label, _ string) {
	m.Helper()
	m.taps += 2
	trial.Walk(m.screen.page, func(o fyne.CanvasObject) {
		if c, ok := o.(*kit.Combobox); ok {
			c.Tapped(&fyne.PointEvent{})
		}
	})
	m.tapIn(label)
}

func (m *mouse) enter(text, button string) {
	m.Helper()
	m.types(text)
	m.press(button)
}

func (m *mouse) forth() { m.press("table.next") }

// placeholderOf is what stands in an empty field.
func placeholderOf(f fyne.Focusable) string {
	v := reflect.ValueOf(f)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return ""
	}
	if text := v.Elem().FieldByName("PlaceHolder"); text.IsValid() && text.Kind() == reflect.String {
		return text.String()
	}
	return ""
}

func TestAWholeMeetingByKeysAloneAndByMouseAloneEndsInTheSamePlan(t *testing.T) {
	byKeys := &keyboard{talk: begin(t, deWit(beforeTheTalk))}
	wholeTalk(byKeys, byKeys.lang.T)
	byMouse := &mouse{talk: begin(t, deWit(beforeTheTalk))}
	wholeTalk(byMouse, byMouse.lang.T)
	for _, k := range []*talk{byKeys.talk, byMouse.talk} {
		if len(k.failed) > 0 || len(k.went) != 1 || len(k.saved) != 1 {
			t.Fatalf("failed %v, went %v, saved %d pages", k.failed, k.went, len(k.saved))
		}
	}
	one, other := byKeys.dossier(), byMouse.dossier()
	if !reflect.DeepEqual(one, other) {
		t.Error("the two plans are not the same")
	}
	isWholePlan(t, one)
	t.Logf("%d keys besides letters, %d taps", byKeys.presses, byMouse.taps)
	if byKeys.presses > 330 || byMouse.taps > 60 {
		t.Errorf("it took %d keys or %d taps", byKeys.presses, byMouse.taps)
	}
}

// isWholePlan checks that the talk left what was said and agreed.
func isWholePlan(t *testing.T, d consent.Dossier) {
	t.Helper()
	p := d.Plan
	if len(p.Statements) != 3 || len(p.Marks) != 1 || p.Marks[0].Score != 8 || p.SafetyChecked != today || p.Rights.Explained != today {
		t.Errorf("%d statements, %d marks", len(p.Statements), len(p.Marks))
	}
	if len(p.Goals) != 1 || len(p.Goals[0].Actions) != 1 || p.Goals[0].Actions[0].Who.Person == "" {
		t.Error("the goal has no action that somebody of the family does")
	}
	coordinator, ok := p.CoordinatorOn(family.CaseCoordinator, today)
	if !ok || coordinator.Person == "" {
		t.Error("nobody of the family coordinates")
	}
	if len(d.Consents) != 1 || len(d.Consents[0].Answers) != 1 || len(p.Agreements) != 1 || p.NextReview != today.AddDays(42) {
		t.Error("consent, agreement or the next day is missing")
	}
	if len(d.Versions) != 1 || !strings.HasPrefix(string(d.Family.Partners[len(d.Family.Partners)-1].House), "Voetbal") {
		t.Error("there is no version, or no new partner")
	}
}

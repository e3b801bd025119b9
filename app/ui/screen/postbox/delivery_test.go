package postbox_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// toTown is a delivery to the register of the municipality.
func toTown(id string, state casework.DeliveryState, code string) casework.RegisterDelivery {
	return casework.RegisterDelivery{ID: consent.DisclosureID(id), Family: "dewit", Municipality: "Vecht", Version: 3, State: state, Code: code,
		Queued: now.Add(-time.Hour), Changed: now.Add(-time.Minute), Size: 3_200_000, Attempts: 2}
}

// onRow opens a row of the list that is in sight.
func onRow(v *visit, n int) {
	v.Window.Canvas().Focus(rows(v))
	for range n {
		v.Keys(fyne.KeyDown)
	}
	v.Keys(fyne.KeyReturn)
}

func TestNoDeliveryStopsBeforeSomebodySaysSoTwice(t *testing.T) {
	m := &mail{folder: "/post", registers: []casework.RegisterDelivery{toTown("town", casework.DeliveryPaused, "auth")}}
	v := open(t, m)
	press(v, "Uit")
	onRow(v, 0)
	v.Press("Niet meer sturen")
	if len(v.asked) != 0 || !v.Has("Dit plan niet meer sturen?") {
		t.Fatalf("it did not ask first: %v", v.asked)
	}
	v.Press("Niet meer sturen")
	if strings.Join(v.asked, ", ") != "drop town" || v.Has("naar het zaaksysteem van Vecht") {
		t.Errorf("asked %v, shows\n%s", v.asked, v.Texts())
	}
}

func TestEachDeliverySaysHowFarItIsInWords(t *testing.T) {
	waits := toTown("waits", casework.DeliveryWaits, "offline")
	waits.NextTry = now.Add(12 * time.Minute)
	busy := toTown("busy", casework.DeliveryBusy, "")
	busy.Sent = 1_600_000
	paused := toTown("paused", casework.DeliveryPaused, "type-unknown")
	m := &mail{folder: "/post", moves: map[string]casework.ItemProgress{"moves": {ID: "moves", Done: 320_000, Total: 3_200_000}}, registers: []casework.RegisterDelivery{
		toTown("queued", casework.DeliveryQueued, "offline"), waits, busy, paused, toTown("moves", casework.DeliveryQueued, ""),
		toTown("there", casework.DeliveryDelivered, ""), toTown("refused", casework.DeliveryRejected, "refused"), toTown("held", casework.DeliveryStopped, "stopped-withdrawn")}}
	v := open(t, m)
	press(v, "Uit")
	text := v.Texts()
	for _, words := range []string{"Plan, versie 3, naar het zaaksysteem van Vecht", "De Wit", "staat klaar", "gaat later vanzelf verder", "onderweg, 50 % van 3,2 MB", "onderweg, 10 % van 3,2 MB", "staat stil",
		"staat in het zaaksysteem", "geweigerd", "tegengehouden", "opnieuw over 12 minuten", "explained: register: the server cannot be reached", "de toestemming is ingetrokken"} {
		if !strings.Contains(text, words) {
			t.Errorf("it does not say %q in\n%s", words, text)
		}
	}
	if n := strings.Count(text, "the server cannot be reached"); n != 1 {
		t.Errorf("%d deliveries cannot be reached: what goes on again should not say what went wrong before", n)
	}
	if strings.Contains(text, "⟦") || !strings.Contains(text, "Klaar: 5 · Onderweg: 0 · Geweigerd: 1 · Tegengehouden: 1") {
		t.Errorf("a text is missing, or the numbers are not right:\n%s", text)
	}
}

func TestADeliveryIsTriedAgainAtOnceAlsoWhileTheMailboxRests(t *testing.T) {
	waits := toTown("waits", casework.DeliveryWaits, "offline")
	m := &mail{folder: "/post", state: casework.PostState{Mode: casework.PostPaused, Since: now}, registers: []casework.RegisterDelivery{waits}}
	v := open(t, m)
	press(v, "Uit")
	onRow(v, 0)
	v.Press("Nu opnieuw")
	if got := strings.Join(v.asked, ", "); got != "go on waits, round" {
		t.Errorf("asked %s", got)
	}
}

func TestAllIsTriedAgainPackagesAndDeliveries(t *testing.T) {
	m := &mail{folder: "/post", registers: []casework.RegisterDelivery{toTown("waits", casework.DeliveryWaits, "offline"), toTown("there", casework.DeliveryDelivered, "")}}
	v := open(t, m)
	press(v, "Uit")
	v.Press("Alles nu opnieuw")
	if got := strings.Join(v.asked, ", "); got != "retry , go on waits, round" {
		t.Errorf("asked %s", got)
	}
}

func TestADeliveryLeadsToWhereItIsMended(t *testing.T) {
	for name, way := range map[string]struct {
		delivery casework.RegisterDelivery
		button   string
		place    route.Route
	}{
		"a key that is not accepted": {toTown("a", casework.DeliveryPaused, "auth"), "Naar instellingen", route.Route{Name: route.Settings, Object: "register"}},
		"no number of the zaak":      {toTown("a", casework.DeliveryPaused, "no-zaak"), "Naar delen", route.Route{Name: route.Dossier, Family: "dewit", Tab: route.TabDisclosures}},
		"a consent taken back":       {toTown("a", casework.DeliveryStopped, "stopped-withdrawn"), "Naar delen", route.Route{Name: route.Dossier, Family: "dewit", Tab: route.TabDisclosures}},
	} {
		t.Run(name, func(t *testing.T) {
			v := open(t, &mail{folder: "/post", registers: []casework.RegisterDelivery{way.delivery}})
			press(v, "Uit")
			onRow(v, 0)
			v.Press(way.button)
			if len(v.Went) != 1 || v.Went[0] != way.place {
				t.Errorf("went to %v", v.Went)
			}
		})
	}
	v := open(t, &mail{folder: "/post", registers: []casework.RegisterDelivery{toTown("a", casework.DeliveryWaits, "offline")}})
	press(v, "Uit")
	onRow(v, 0)
	if v.Has("Naar instellingen") {
		t.Error("what mends itself sends somebody to the settings")
	}
}

func TestWhatWaitsForTheRegisterStandsApartFromWhatWaitsForTheMailbox(t *testing.T) {
	m := &mail{folder: "/post", counts: casework.OutboxCounts{Queued: 1}, outbox: []casework.Outgoing{late("a", "network", time.Hour)},
		registers: []casework.RegisterDelivery{toTown("waits", casework.DeliveryWaits, "offline"), toTown("paused", casework.DeliveryPaused, "auth"), toTown("queued", casework.DeliveryQueued, "")}}
	v := open(t, m)
	press(v, "Wacht")
	for _, words := range []string{"Wacht op u", "Wacht op het postvak", "Wacht op het zaaksysteem", "Klaar voor het zaaksysteem", "the credentials are not accepted"} {
		if !v.Has(words) {
			t.Errorf("it does not say %q in\n%s", words, v.Texts())
		}
	}
	v.PressNth("Alles nu opnieuw", 0) // of what waits for somebody
	if got := strings.Join(v.asked, ", "); got != "go on paused, round" {
		t.Errorf("asked %s", got)
	}
}

func TestWithoutAMailboxAPlanStillGoesToTheRegister(t *testing.T) {
	m := &mail{registers: []casework.RegisterDelivery{toTown("queued", casework.DeliveryQueued, "")}, trouble: casework.ErrNoMailbox,
		round: casework.SyncResult{Registers: casework.RegisterRound{Delivered: 1}}}
	v := open(t, m)
	v.Press("Nu bijwerken")
	if len(v.Failed) != 0 || len(v.Said) != 1 || v.Said[0] != "Naar het zaaksysteem: 1 plan." {
		t.Errorf("told %v, said %v", v.Failed, v.Said)
	}
	m.trouble = casework.ErrDiskFull
	v.Press("Nu bijwerken")
	if len(v.Failed) != 1 {
		t.Error("another failure is not told")
	}
}

func TestTheHistoryOfAFamilyHasItsDeliveries(t *testing.T) {
	other := toTown("other", casework.DeliveryRejected, "refused")
	other.Family, other.Municipality = "jansen", "Zuid"
	there := toTown("there", casework.DeliveryDelivered, "")
	there.Zaak = "ZAAK-2026-118"
	m := &mail{folder: "/post", registers: []casework.RegisterDelivery{there, other}}
	v := open(t, m)
	press(v, "Geschiedenis")
	families := trial.Find(v.Stage, func(*kit.Select) bool { return true })
	families.SetSelected("dewit")
	families.OnChanged("dewit")
	if !v.Has("1 bericht") || !v.Has("zaaksysteem van Vecht") || v.Has("zaaksysteem van Zuid") {
		t.Errorf("it shows\n%s", v.Texts())
	}
	onRow(v, 0)
	if !v.Has("Het ligt in zaak ZAAK-2026-118.") || v.Has("Nu opnieuw") {
		t.Errorf("it shows\n%s", v.Texts())
	}
}

func TestPicturesOfDeliveries(t *testing.T) {
	create := trial.Create(t)
	m := func() *mail {
		waits := toTown("waits", casework.DeliveryWaits, "offline")
		waits.NextTry = now.Add(12 * time.Minute)
		busy := toTown("busy", casework.DeliveryBusy, "")
		busy.Sent = 1_600_000
		return &mail{folder: "/post", counts: casework.OutboxCounts{Queued: 1}, outbox: []casework.Outgoing{late("a", "network", time.Hour)},
			registers: []casework.RegisterDelivery{busy, waits, toTown("paused", casework.DeliveryPaused, "auth"),
				toTown("there", casework.DeliveryDelivered, ""), toTown("refused", casework.DeliveryRejected, "refused")}}
	}
	for name, look := range map[string]trial.Look{"": {}, "-large": {Size: fyne.NewSize(808, 700), Look: kit.Look{Zoom: 1.5}}, "-contrast": {Look: kit.Look{HighContrast: true}}} {
		s := trial.New(t, trial.DeWit(), look)
		d := m()
		s.Show(screen(s, d))
		v := &visit{s, d}
		press(v, "Uit")
		v.Photo("delivery-out"+name+".png", create)
		onRow(v, 2)
		v.Photo("delivery-panel"+name+".png", create)
		v.Press("Sluiten")
		press(v, "Wacht")
		v.Photo("delivery-waits"+name+".png", create)
	}
}

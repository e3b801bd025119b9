package desk

import (
	"net/http"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/storage/zgw/zgwtest"
)

// withRegister gives the municipality of the play a register over ZGW.
func (p *receiverPlay) withRegister() *zgwtest.Server {
	p.Helper()
	town := zgwtest.New(p.T)
	town.Clock(p.options().Clock)
	zaakType := town.PutZaakType(zgwtest.Type{Name: "JEUGD-PLAN", From: "2025-01-01"})
	documentType := town.PutDocumentType(zgwtest.Type{Name: "Gezinsplan", From: "2025-01-01"})
	town.RelateTypes(zaakType, documentType)
	p.must(p.town.SetRegisterProfile(p.Context(), (&registry{town: town}).profile(casework.RegisterCreate)))
	p.must(p.town.SetRegisterSecret(p.Context(), "vecht", zgwtest.Password))
	return town
}

// relays does one round of forwarding.
func (p *receiverPlay) relays() (ended int) {
	p.Helper()
	to, err := p.town.RegisterForwarder(p.Context(), "")
	p.must(err)
	ended, err = p.forwards(to)
	p.must(err)
	return ended
}

// From the laptop over the mailbox and the receiver to the register: one zaak,
// two documents, and one version more for each adopted version, whatever dies.
func TestThePlanReachesTheRegisterThroughTheReceiver(t *testing.T) {
	p := newReceiverPlay(t)
	town := p.withRegister()
	for version := 1; version <= 3; version++ {
		if version > 1 {
			p.adopts(p.marieke)
		}
		out := p.exports(p.marieke, version)
		if _, err := p.receives(ToForward()); err != nil {
			t.Fatal(err)
		}
		p.town.restarts()
		town.OnRequest(func(int, *http.Request) zgwtest.Fault { return zgwtest.Fault{Cut: true} })
		if p.relays() != 0 {
			t.Fatal("it is at its end while the register is down")
		}
		town.OnRequest(nil)
		p.town.syncs()
		p.sees(p.marieke, out, consent.ReceiptReceived, "")
		p.town.restarts()
		p.later(7 * 60 * 60 * 1e9)
		if p.relays() != 1 {
			t.Fatalf("version %d did not come to its end", version)
		}
		p.town.syncs()
		p.sees(p.marieke, out, consent.ReceiptImported, "")
		held := town.Documents()
		if len(held) != 2 || town.Relations() != 2 {
			t.Fatalf("the register has %d documents", len(held))
		}
		for _, d := range held {
			if d.Versions != version || d.Locked {
				t.Errorf("after version %d the document has %d versions, locked %v", version, d.Versions, d.Locked)
			}
		}
	}
}

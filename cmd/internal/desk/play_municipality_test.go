package desk

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// theMunicipalityReceivesVersionTwo: evaluated, adopted, sealed, delivered, and
// a receipt that Fatma sees.
func (p *play) theMunicipalityReceivesVersionTwo() {
	p.later(56 * 24 * time.Hour)
	d := p.fatma.dossier()
	reached, short := family.GAS(0), family.GAS(-1)
	_, err := p.fatma.Evaluate(p.Context(), p.id, family.Evaluation{By: "Fatma Yıldız", Lessons: "Samen kiezen werkt.",
		Scores: []family.GoalScore{{Goal: goal(d.Plan, family.DomainSchool).ID, Client: &reached, Worker: &short}}})
	p.must(err)
	v, err := p.fatma.AdoptVersion(p.Context(), p.id)
	p.must(err)
	if v.Number != 2 || v.Epoch != d.Versions[0].Epoch+1 || v.Previous != d.Versions[0].Hash {
		p.Errorf("version 2 has number %d and epoch %d", v.Number, v.Epoch)
	}
	p.fatma.restarts()
	p.must(p.fatma.VerifyVersions(p.Context(), p.fatma.dossier()))

	p.exportSealed()
	p.deliverAndAcknowledge()
	p.fatma.syncs()
	if r := p.lastRecord(consent.PurposeRegister); r.Receipt != consent.ReceiptImported || r.Version != 2 {
		p.Errorf("Fatma sees %q for version %d", r.Receipt, r.Version)
	}
	p.nothingReadable("the export")
}

func (p *play) exportSealed() {
	atTown := partner(p.fatma.dossier(), family.PartnerMunicipality)
	to, purpose := casework.ToPartnerOf(atTown)
	ask := casework.Ask{To: to, Purpose: purpose, Version: 2}
	_, err := p.fatma.Share(p.Context(), p.id, ask)
	p.refused(err, casework.ErrNoCard, "an export to a municipality without a card")
	p.fatma.knows(p.town, atTown)
	p.town.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	out, err := p.fatma.Share(p.Context(), p.id, ask)
	p.must(err)
	if out.Kind != casework.LetterMunicipality || out.State != consent.ReceiptQueued {
		p.Errorf("the export is a %s, %s", out.Kind, out.State)
	}
	p.fatma.syncs()
	if r := p.lastRecord(consent.PurposeRegister); r.Receipt != consent.ReceiptSent {
		p.Errorf("Fatma sees %q before the municipality looked", r.Receipt)
	}
}

// deliverAndAcknowledge: the first time the disk of the municipality is full.
func (p *play) deliverAndAcknowledge() {
	full := func(casework.Opened) error { return casework.ErrDiskFull }
	result, err := p.town.Sync(p.Context(), casework.SyncOptions{Deliver: full})
	p.must(err)
	if len(result.Received) != 0 || len(result.Problems) != 1 || result.Problems[0].Final {
		p.Fatalf("an export that could not be kept counts as received: %+v", result.Received)
	}
	p.fatma.syncs()
	if r := p.lastRecord(consent.PurposeRegister); r.Receipt != consent.ReceiptSent {
		p.Errorf("Fatma sees %q for an export that was not kept", r.Receipt)
	}

	result, err = p.town.Sync(p.Context(), casework.SyncOptions{Deliver: DeliverTo(p.delivery)})
	p.must(err)
	if len(result.Received) != 1 || result.Received[0].Kind != casework.LetterMunicipality {
		p.Fatalf("the municipality received %d exports", len(result.Received))
	}
	folder := filepath.Join(p.delivery, result.Received[0].Object)
	plan, err := os.ReadFile(filepath.Join(folder, "plan.json"))
	p.must(err)
	p.reads("the municipality", string(plan), slices.Concat(school, []string{"de post weer open", "slapen zonder dat mijn hoofd"}),
		slices.Concat(safety, []string{"06 0000 1203", "Bij gym ging het mis", "s-verhaal"}))
	paper, err := os.ReadFile(filepath.Join(folder, "plan.pdf"))
	p.must(err)
	if !bytes.HasPrefix(paper, []byte("%PDF-")) || !bytes.Contains(paper[len(paper)-1024:], []byte("%%EOF")) {
		p.Error("the municipality got a PDF that is not whole")
	}
	for _, name := range []string{"plan.json", "plan.pdf"} {
		info, err := os.Stat(filepath.Join(folder, name))
		p.must(err)
		if !onlyForTheUser(info) {
			p.Errorf("%s can be read by others: %v", name, info.Mode())
		}
	}
}

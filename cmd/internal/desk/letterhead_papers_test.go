package desk

import (
	"bytes"
	"image/color"
	"io"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/proof"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
	"keukentafel/storage/sealed"
)

// A logo in a colour that is nowhere else on paper.
const pinkLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect x="0" y="0" width="300" height="100" fill="#ff00ff"/></svg>`

// forPrograms are the forms that have no top of a page to put a letterhead on.
var forPrograms = []Form{FormJSON, casework.FormFHIR, casework.FormVCF, casework.FormICS, FormODS, FormCSV, FormDossier}

// given are papers by their form; the same form for several readers is in it
// several times.
type given map[string][][]byte

func (g given) put(t *testing.T, form string, write func(io.Writer) error) {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatalf("%s: %v", form, err)
	}
	g[form] = append(g[form], out.Bytes())
}

// everyPaper is a desk that has a reason to make each paper: a question that is
// open, one that was taken back, and what has to come back from school.
type everyPaper struct {
	*recallPlay
	open, back consent.ID
	next       family.PartnerID
}

func newEveryPaper(t *testing.T) *everyPaper {
	p := &everyPaper{recallPlay: newRecallPlay(t)}
	p.ask.Partial = true
	p.shares()
	p.fatma.syncs()
	p.back = p.atSchool("Daan").ID
	p.takesBack("Karim", "Daan")
	was := p.atSchool("Sanne")
	again, err := p.fatma.AskConsent(t.Context(), p.id, consent.Consent{About: was.About, Partner: was.Partner, Asked: was.Asked})
	p.must(err)
	p.open = again
	p.next = p.fatma.knows(p.marieke, family.Partner{Kind: family.PartnerYouthCare})
	return p
}

// all makes every paper for people, as it leaves.
func (p *everyPaper) all() given {
	p.Helper()
	t, g, ctx, home := p.T, given{}, p.Context(), consent.Recipient{Kind: consent.ToHousehold, Name: "De Wit"}
	ask := func(to consent.Recipient, purpose consent.Purpose, form string) {
		g.put(t, form, func(w io.Writer) error {
			_, err := p.fatma.ExportAs(ctx, p.id, casework.Ask{To: to, Purpose: purpose, Form: form, Partial: true}, w)
			return err
		})
	}
	for _, form := range []string{casework.FormPDF, casework.FormSheet, casework.FormHTML, casework.FormODT, casework.FormDOCX,
		casework.FormCards, casework.FormEvaluation, casework.FormInvitation, casework.FormMinutes,
		casework.FormEvaluationODT, casework.FormInvitationODT, casework.FormMinutesODT} {
		ask(home, consent.PurposeOwnCopy, form)
		if form != casework.FormSheet && form != casework.FormMinutes && form != casework.FormMinutesODT {
			ask(p.ask.To, p.ask.Purpose, form)
		}
	}
	for form, page := range map[string]bool{casework.FormOverview: false, casework.FormOverviewPage: true} {
		g.put(t, form, func(w io.Writer) error {
			_, err := p.fatma.ExportOverview(ctx, p.id, casework.OverviewAsk{To: home, Page: page}, w)
			return err
		})
	}
	g.put(t, casework.FormConsent, func(w io.Writer) error {
		_, err := p.fatma.ConsentForm(ctx, p.id, p.open, home, w)
		return err
	})
	g.put(t, casework.FormWithdrawalLetter, func(w io.Writer) error {
		_, err := p.fatma.WithdrawalLetter(ctx, p.id, p.back, home, w)
		return err
	})
	g.put(t, casework.FormRecallLetter, func(w io.Writer) error {
		return p.fatma.TellRecall(ctx, p.id, p.recall().ID, casework.TellByLetter, w)
	})
	p.copyOfTheFile(g)
	p.withoutNames(g)
	p.handover(g)
	p.destruction(g)
	return g
}

func (p *everyPaper) copyOfTheFile(g given) {
	sanne := person(p.fatma.dossier(), "Sanne")
	asked, err := p.fatma.AskRights(p.Context(), p.id, casework.RightsAsk{Kind: family.RequestCopy, By: sanne, Asked: p.fatma.Today()})
	p.must(err)
	g.put(p.T, casework.FormFile, func(w io.Writer) error {
		_, err := p.fatma.GiveFile(p.Context(), p.id, asked.ID, casework.RightsAnswer{Outcome: family.RequestGranted}, w)
		return err
	})
}

func (p *everyPaper) withoutNames(g given) {
	proposed, err := p.fatma.ProposeCase(p.Context(), p.id, 0, document.CaseNameIn(words.NL))
	p.must(err)
	texts := map[consent.Item]family.Text{}
	for _, text := range proposed {
		texts[text.Item] = text.Masked
	}
	g.put(p.T, casework.FormCase, func(w io.Writer) error {
		_, err := p.fatma.ExportCase(p.Context(), p.id, casework.CaseAsk{To: "intervisie", Texts: texts}, w)
		return err
	})
}

func (p *everyPaper) handover(g given) {
	_, err := p.fatma.OfferHandover(p.Context(), p.id, p.next, family.Handover{FamilyInformed: p.fatma.Today()})
	p.must(err)
	g.put(p.T, casework.FormHandoverSheet, func(w io.Writer) error {
		_, err := p.fatma.HandoverSheet(p.Context(), p.id, w)
		return err
	})
	p.must(p.fatma.WithdrawHandover(p.Context(), p.id))
}

func (p *everyPaper) destruction(g given) {
	other := samples.DeWit(p.fatma.Today(), sealed.NewID)
	p.must(p.fatma.Import(p.Context(), other))
	record, err := p.fatma.DestroyFamily(p.Context(), other.Family.ID, approved)
	p.must(err)
	g.put(p.T, "destruction record", func(w io.Writer) error { return p.fatma.WriteDestruction(p.Context(), record.ID, w) })
}

// underLogo tells whether a paper has the pink logo at its top.
func underLogo(t *testing.T, paper []byte) bool {
	t.Helper()
	if !bytes.HasPrefix(paper, []byte("%PDF-")) {
		return strings.Contains(unpacked(t, paper), "Wapen van de Vechtstreek") // what it says to who cannot see it
	}
	pages, err := proof.Open(paper)
	if err != nil {
		t.Fatal(err)
	}
	page, err := pages.Draw(t.Context(), 0, 0.5)
	if err != nil {
		t.Fatal(err)
	}
	box := page.Bounds()
	pink := 0
	for y := box.Min.Y; y < box.Max.Y/6; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if page.RGBAAt(x, y) == (color.RGBA{255, 0, 255, 255}) {
				pink++
			}
		}
	}
	return pink > 200
}

func TestEveryPaperThatLeavesHasTheLetterheadWhenThereIsOneAndNoneElse(t *testing.T) {
	p := newEveryPaper(t)
	for _, chosen := range []bool{false, true} {
		if chosen {
			p.must(p.fatma.SetLetterhead(t.Context(), []byte(pinkLogo), "Wapen van de Vechtstreek"))
		}
		papers := p.all()
		for form, made := range papers {
			for i, paper := range made {
				if underLogo(t, paper) != chosen {
					t.Errorf("%s, copy %d: a letterhead was chosen: %v, and it is on the paper: %v", form, i+1, chosen, !chosen)
				}
			}
		}
		for form := range Renders(words.NL) {
			_, picture := casework.PictureForm(pictureOf(string(form)))
			if _, seen := papers[string(form)]; !seen && !picture && !slices.Contains(forPrograms, form) {
				t.Errorf("nobody looked at %s", form)
			}
		}
	}
}

// pictureOf takes the form of a picture apart: "genogram-png".
func pictureOf(form string) (picture, as string) {
	if name, as, two := strings.Cut(form, "-"); two {
		return name, as
	}
	return "", form
}

package casework

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// How a recipient is told that it must remove something.
const (
	TellByPackage = "package" // sealed, to the recipient's card
	TellByLetter  = "letter"  // a page to print
	TellSpoken    = "spoken"  // on the phone or face to face
)

// FormRecallLetter is the form in which a letter of recall is written.
const FormRecallLetter = "recall-letter"

// answerDays is how long a recipient has to answer: AVG art. 12(3) gives a
// month; four weeks stay within it.
const answerDays = 28

// What a recall can refuse.
var (
	// ErrNoRecall: no such recall here.
	ErrNoRecall = errors.New("no such recall")
	// ErrRecallOver: it was answered or dropped.
	ErrRecallOver = errors.New("recall is over")
	// ErrNotSentHere: no package of this recall was sent from here to this card.
	ErrNotSentHere = errors.New("nothing of this recall was sent as a package from here")
	// ErrCalledBack: the sender asked to remove what this is about.
	ErrCalledBack = errors.New("the sender called this back")
)

func recallOfPackage(d consent.Dossier, id string) int {
	return slices.IndexFunc(d.Recalls, func(r consent.Recall) bool { return r.Package == id && id != "" })
}

// recallIn finds a recall in a dossier.
func recallIn(d *consent.Dossier, id consent.RecallID) (*consent.Recall, error) {
	i := slices.IndexFunc(d.Recalls, func(r consent.Recall) bool { return r.ID == id })
	if i < 0 {
		return nil, ErrNoRecall
	}
	return &d.Recalls[i], nil
}

// Recalls lists the recalls of a family, oldest first.
func (d *Desk) Recalls(ctx context.Context, id family.FamilyID) ([]consent.Recall, error) {
	dossier, err := d.Vault.Load(ctx, id)
	return dossier.Clone().Recalls, err
}

// TellRecall tells the recipient of a recall: with a package to its card, with
// a letter that is written to w, or as something that was said today. It can
// be told again until there is an answer. It needs no pen, as taking back
// does not. w is for a letter only.
func (d *Desk) TellRecall(ctx context.Context, id family.FamilyID, recall consent.RecallID, how string, w io.Writer) error {
	switch how {
	case TellByPackage:
		return d.tellByPackage(ctx, id, recall)
	case TellByLetter:
		return d.tellByLetter(ctx, id, recall, w)
	case TellSpoken:
		return d.changeIn(ctx, id, mark{event: audit.RecallTell, object: string(recall)}, func(_ Tx, dossier *consent.Dossier) error {
			return d.told(dossier, recall, how)
		})
	}
	return ErrUnexpected
}

// told marks a recall as told today, also one that cannot be called back: the
// recipient may know that all the same.
func (d *Desk) told(dossier *consent.Dossier, id consent.RecallID, how string) error {
	r, err := recallIn(dossier, id)
	switch {
	case err != nil:
		return err
	case r.State == consent.RecallRemoved, r.State == consent.RecallDropped:
		return ErrRecallOver
	case r.Open():
		r.State = consent.RecallTold
	}
	r.Told, r.How = d.Today(), how
	return nil
}

func (d *Desk) tellByPackage(ctx context.Context, id family.FamilyID, recall consent.RecallID) error {
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return err
	}
	r, err := recallIn(&dossier, recall)
	if err != nil {
		return err
	}
	contact, err := d.contact(ctx, r.Recipient.Partner)
	if err != nil {
		return err
	}
	m := mark{event: audit.RecallTell, object: string(recall), about: []family.PersonID{r.About}, partner: r.Recipient.Partner}
	return d.changeIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		r, err := recallIn(dossier, recall)
		if err != nil {
			return err
		}
		if !r.Open() {
			return ErrRecallOver
		}
		if p, ok := dossier.Family.Partner(r.Recipient.Partner); ok && p.Gone(d.Today()) {
			return consent.ErrPartnerGone
		}
		packages, err := d.packagesOf(tx, *dossier, *r, contact.Card.Key)
		if err != nil {
			return err
		}
		note := Note{Object: string(r.ID), Packages: packages, Code: "consent-withdrawn"}
		out := Outgoing{ID: d.NewID(), Kind: LetterWithdrawal, Family: id, To: contact.Card, anew: recipe{Note: &note}}
		out, err = d.queue(tx, mine, out, Letter{}, func(identity []byte, l Letter) (Parcel, error) {
			return d.Courier.SealNote(identity, note, l)
		})
		r.State, r.Package, r.How = consent.RecallQueued, out.Package, TellByPackage
		return err
	})
}

// packagesOf are the packages of a recall that went from here to this card,
// newest first. Of what is long gone from the outbox the register tells it; of what
// is not there though it is younger, another sent it, before the pen came here.
func (d *Desk) packagesOf(tx Tx, dossier consent.Dossier, r consent.Recall, key string) ([]string, error) {
	if err := moveOutbox(tx); err != nil {
		return nil, err
	}
	var packages []string
	for _, line := range slices.Backward(dossier.Register) {
		if !slices.Contains(r.Disclosures, line.ID) {
			continue
		}
		out, known, err := find(tx, byID(string(line.ID)))
		switch {
		case err != nil:
			return nil, err
		case known && out.To.Key == key && out.Package != "":
			packages = append(packages, out.Package)
		case !known && d.Clock().Sub(line.At) > keepRows && line.Recipient.Key == key && line.Package != "":
			packages = append(packages, line.Package)
		}
	}
	if len(packages) == 0 {
		return nil, ErrNotSentHere
	}
	return packages, nil
}

// settleRecall brings how far a withdrawal is to the recall that it tells. A
// withdrawal that the recipient's program refused was not told.
func (d *Desk) settleRecall(tx Tx, o Outgoing) error {
	dossier, err := tx.Load(o.Family)
	if errors.Is(err, ErrNoFamily) {
		return nil
	}
	if err != nil {
		return err
	}
	i := recallOfPackage(dossier, o.Package)
	if i < 0 {
		return nil
	}
	r := &dossier.Recalls[i]
	switch o.State {
	case consent.ReceiptSent, consent.ReceiptReceived, consent.ReceiptImported:
		if r.State != consent.RecallQueued {
			return nil
		}
		r.State, r.Told = consent.RecallTold, d.Today()
	case consent.ReceiptRejected:
		if !r.Open() {
			return nil
		}
		r.State, r.Told = consent.RecallToTell, ""
	case consent.ReceiptNone, consent.ReceiptQueued, consent.ReceiptStopped:
		return nil
	}
	return tx.Save(dossier)
}

// tellByLetter writes the letter. Like any export it is rendered first, goes
// into the register and the log, and only then reaches w.
func (d *Desk) tellByLetter(ctx context.Context, id family.FamilyID, recall consent.RecallID, w io.Writer) error {
	if w == nil {
		return ErrNoSuchForm
	}
	render, err := d.renderer(ctx, FormRecallLetter)
	if err != nil {
		return err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return err
	}
	notice := consent.RecallNotice{AnswerBy: d.Today().AddDays(answerDays), From: me.Name, House: me.House, Phone: me.Phone, Email: me.Email}
	var out bytes.Buffer
	m := mark{event: audit.RecallTell, object: string(recall)}
	err = d.changeIn(ctx, id, m, func(_ Tx, dossier *consent.Dossier) error {
		if err := d.told(dossier, recall, TellByLetter); err != nil {
			return err
		}
		r, _ := recallIn(dossier, recall)
		request := d.request(Ask{To: r.Recipient, Purpose: consent.PurposeRecall})
		letter, err := consent.DiscloseRecall(*dossier, request, recall, notice)
		if err != nil {
			return err
		}
		if err := render(&out, letter); err != nil {
			return err
		}
		record := letter.Record()
		record.Form = FormRecallLetter
		dossier.Register = append(dossier.Register, record)
		return nil
	})
	if err != nil {
		return err
	}
	if err := keep(w, out.Bytes()); err != nil {
		return d.notWritten(ctx, id, m, "", err)
	}
	return nil
}

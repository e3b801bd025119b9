package casework

import (
	"reflect"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Each kind of message about a handover that is older than the pen here is
// refused, changes nothing, and the refusal is in the log.
func TestEachKindOfMessageOfAnOlderEpochIsRefused(t *testing.T) {
	here := family.Pen{Epoch: 5, State: family.PenHere, Holder: "key of Fatma", Handover: family.Handover{ID: "new"}}
	there := family.Pen{Epoch: 5, State: family.PenElsewhere, Holder: "key of Joost", Handover: family.Handover{ID: "new"}}
	for _, it := range []struct {
		name string
		pen  family.Pen
		gave bool
		note Note
	}{
		{"a yes", here, true, Note{Accept: true, Epoch: 3}},
		{"a no", here, true, Note{Epoch: 3, Code: string(family.RefusedFull)}},
		{"a confirmation", here, false, Note{Accept: true, Epoch: 3, Code: codeConfirmed}},
		{"an offer that is off", here, false, Note{Epoch: 2, Code: codeOff}},
		{"a pen that was taken, and is with a third", there, true, Note{Accept: true, Epoch: 3, Code: codeTaken}},
		{"a pen that was kept", here, true, Note{Accept: true, Epoch: 4, Code: codeKept}},
		{"a pen that was kept, and is with a third", there, true, Note{Accept: true, Epoch: 6, Code: codeKept}},
		{"a pen that was left, and is with a third", there, false, Note{Epoch: 6, Code: codeYields}},
	} {
		t.Run(it.name, func(t *testing.T) {
			d, s, p := newDesk(t)
			s.families["f"] = consent.Dossier{Family: family.Family{ID: "f"}, Pen: it.pen}
			if err := (shelfTx{s}).SaveDesk(deskHandovers, []handing{{ID: "old", Family: "f", Other: cardOf("Marieke"), Gave: it.gave}}); err != nil {
				t.Fatal(err)
			}
			it.note.Object = "old"
			parcel := p.put(Opened{Kind: LetterAnswer, Sender: cardOf("Marieke"), Note: &it.note})
			_, err := d.Receive(t.Context(), parcel.Data, nil)
			refused(t, err, ErrOldEpoch, it.name)
			if !reflect.DeepEqual(s.families["f"].Pen, it.pen) {
				t.Errorf("the pen changed: %s in epoch %d", s.families["f"].Pen.State, s.families["f"].Pen.Epoch)
			}
			if last := s.log[len(s.log)-1]; last.Rule != ErrOldEpoch.Error() {
				t.Errorf("the log says %q", last.Rule)
			}
		})
	}
	t.Run("an offer", func(t *testing.T) {
		d, s, p := newDesk(t)
		s.families["f"] = consent.Dossier{Family: family.Family{ID: "f"}, Pen: there}
		old := consent.Dossier{Family: family.Family{ID: "f"}, Pen: family.Pen{Epoch: 2, Holder: "key of Marieke",
			Handover: family.Handover{ID: "old", State: family.HandoverOffered, To: "key of Fatma"}}}
		parcel := p.put(Opened{Kind: LetterHandover, Sender: cardOf("Marieke"), Dossier: &old})
		_, err := d.Receive(t.Context(), parcel.Data, nil)
		refused(t, err, ErrOldEpoch, "an offer")
	})
}

func TestAMessageAboutAHandoverThatNobodyKnowsIsRefused(t *testing.T) {
	for _, code := range []string{"", codeConfirmed, codeOff, codeTaken, codeKept, codeYields} {
		d, _, p := newDesk(t)
		parcel := p.put(Opened{Kind: LetterAnswer, Sender: cardOf("Marieke"), Note: &Note{Object: "strange", Code: code, Epoch: 9}})
		_, err := d.Receive(t.Context(), parcel.Data, nil)
		refused(t, err, ErrUnexpected, "message "+code)
	}
}

package consent_test

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
)

// FuzzItem: an item that a newer program wrote is read, and comes out of the
// package as it stood there; no text is a slip.
func FuzzItem(f *testing.F) {
	for _, text := range []string{"goal 01H", "evaluation 01H of goal 01G", "coordinator", "view on statement 01H", "use of a legal ground 01H", "invented", " of goal 01G", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var item consent.Item
		if err := item.UnmarshalText([]byte(text)); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		again, err := item.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if tidy := strings.Join(strings.Fields(text), " "); tidy == text && string(again) != text {
			t.Errorf("%q comes out as %q", text, again)
		}
		var second consent.Item
		if err := second.UnmarshalText(again); err != nil || second.Goal != item.Goal {
			t.Errorf("%q: goal %q, then %q: %v", text, item.Goal, second.Goal, err)
		}
	})
}

// FuzzItemOfID: whatever an id looks like, as long as it has no spaces, an
// item of each kind is read as it was written.
func FuzzItemOfID(f *testing.F) {
	kinds := []consent.ItemKind{consent.ItemContact, consent.ItemInvolvement, consent.ItemPartner, consent.ItemStatement, consent.ItemView, consent.ItemGoal,
		consent.ItemAction, consent.ItemDoer, consent.ItemMark, consent.ItemSafety, consent.ItemEvaluation, consent.ItemAgreement, consent.ItemContribution,
		consent.ItemNote, consent.ItemRecall, consent.ItemPassage, consent.ItemMeeting, consent.ItemCustody, consent.ItemConsent, consent.ItemGroundUse,
		consent.ItemDisclosure, consent.ItemRequest}
	f.Add(uint8(10), "01H", "01G")
	f.Add(uint8(4), "of", "goal")
	f.Fuzz(func(t *testing.T, kind uint8, id, goal string) {
		item := consent.Item{Kind: kinds[int(kind)%len(kinds)], ID: id}
		if item.Kind == consent.ItemEvaluation {
			item.Goal = goal
		}
		if id == "" || strings.ContainsRune(id+item.Goal, ' ') {
			return
		}
		text, err := item.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var read consent.Item
		if err := read.UnmarshalText(text); err != nil || read != item {
			t.Errorf("%q is read as %q %q %q: %v", text, read.Kind, read.ID, read.Goal, err)
		}
	})
}

package casework

import (
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// onlyContact is the card of the only contact.
func onlyContact(t *testing.T, d *Desk) Contact {
	t.Helper()
	list, err := d.Directory(t.Context())
	if err != nil || len(list) == 0 {
		t.Fatalf("%d contacts, %v", len(list), err)
	}
	return list[0]
}

// waits puts a package for a contact in the outbox.
func waitsIn(t *testing.T, d *Desk, kind LetterKind, to Card) {
	t.Helper()
	waitsFor(t, d, "", kind, to)
}

// waitsFor puts something about a family in the outbox.
func waitsFor(t *testing.T, d *Desk, id family.FamilyID, kind LetterKind, to Card) {
	t.Helper()
	mine, err := d.owner(t.Context())
	must(t, err)
	e, err := d.entry(t.Context(), "post.share", "C")
	must(t, err)
	must(t, d.Vault.Change(t.Context(), e, func(tx Tx) error {
		_, err := d.queue(tx, mine, Outgoing{ID: d.NewID(), Kind: kind, Family: id, To: to}, Letter{}, func(identity []byte, l Letter) (Parcel, error) {
			return d.Courier.SealNote(identity, Note{}, l)
		})
		return err
	}))
}

func TestAnotherCardOfAPartnerStopsEverythingUntilSomebodyComparedIt(t *testing.T) {
	d, _, _ := newDesk(t)
	marieke := onlyContact(t, d)
	must(t, d.VerifyCard(t.Context(), marieke.ID, VerifyPhone))
	waitsIn(t, d, LetterContribution, marieke.Card)
	waitsIn(t, d, LetterReceipt, marieke.Card)

	_, err := d.AddCard(t.Context(), []byte("Dief"), family.Partner{ID: marieke.ID})
	must(t, err)
	now := onlyContact(t, d)
	if now.State() != KeyChanged || now.Card.Key != marieke.Card.Key {
		t.Fatalf("the card is %s, with key %s", now.State(), now.Card.Key)
	}
	out, err := d.Outbox(t.Context())
	must(t, err)
	if out[0].State != consent.ReceiptStopped || out[0].Problem != "stopped-key-changed" || out[1].State != consent.ReceiptQueued {
		t.Errorf("the contribution is %s (%s), the receipt %s", out[0].State, out[0].Problem, out[1].State)
	}
	_, err = d.reader(t.Context(), marieke.ID)
	refused(t, err, ErrKeyChanged, "sending to a changed key")
	refused(t, d.VerifyCard(t.Context(), marieke.ID, VerifyPhone), ErrKeyChanged, "comparing the old card instead of the new one")

	must(t, d.DropOffered(t.Context(), marieke.ID))
	if now = onlyContact(t, d); now.State() != KeyVerified {
		t.Errorf("after the other card was thrown away the first one is %s", now.State())
	}
	refused(t, d.DropOffered(t.Context(), marieke.ID), ErrNothingOffered, "throwing away what is not there")
}

func TestACardThatWasTakenIsTheOnlyOneThatCounts(t *testing.T) {
	d, _, p := newDesk(t)
	marieke := onlyContact(t, d)
	_, err := d.AddCard(t.Context(), []byte("Marieke 2"), family.Partner{ID: marieke.ID})
	must(t, err)
	must(t, d.TakeCard(t.Context(), marieke.ID, VerifyInPerson))
	now := onlyContact(t, d)
	if now.State() != KeyVerified || now.Card.Key != cardOf("Marieke 2").Key || len(now.Former) != 1 {
		t.Fatalf("the card is %s, %d former", now.State(), len(now.Former))
	}
	parcel := p.put(Opened{Kind: LetterReceipt, Sender: cardOf("Marieke"), Note: &Note{}})
	_, err = d.Receive(t.Context(), parcel.Data, nil)
	refused(t, err, ErrSenderRevoked, "a package with the key of before")
	_, err = d.AddCard(t.Context(), []byte("Marieke"), family.Partner{})
	refused(t, err, ErrKeyRevoked, "the card of before, offered again")
}

func TestARevokedKeyGetsNothingAndBringsNothing(t *testing.T) {
	d, s, p := newDesk(t)
	marieke := onlyContact(t, d)
	waitsIn(t, d, LetterReceipt, marieke.Card)
	refused(t, d.RevokeCard(t.Context(), marieke.ID, "", "laptop kwijt"), ErrNeedsReason, "nobody said so")
	must(t, d.RevokeCard(t.Context(), marieke.ID, "Marieke zelf, gebeld", "laptop kwijt"))
	out, err := d.Outbox(t.Context())
	must(t, err)
	if out[0].State != consent.ReceiptStopped {
		t.Errorf("the receipt is %s", out[0].State)
	}
	parcel := p.put(Opened{Kind: LetterReceipt, Sender: cardOf("Marieke"), Note: &Note{}})
	_, err = d.Receive(t.Context(), parcel.Data, nil)
	refused(t, err, ErrSenderRevoked, "a package of a revoked key")
	if last := s.log[len(s.log)-1]; last.Outcome != "refused" {
		t.Errorf("the log says %q", last.Outcome)
	}
	must(t, d.RestoreCard(t.Context(), marieke.ID))
	if now := onlyContact(t, d); now.State() != KeyUnverified {
		t.Errorf("after a mistake the card is %s", now.State())
	}
}

func TestWhatTheOwnerRevokedNobodyTakesBack(t *testing.T) {
	d, _, p := newDesk(t)
	marieke := onlyContact(t, d)
	statement, err := p.Revoke([]byte("Marieke"), cardOf("Marieke 2"), noon)
	must(t, err)
	_, err = d.ReadRevocation(t.Context(), statement)
	must(t, err)
	now := onlyContact(t, d)
	if now.State() != KeyRevoked || now.Offered == nil || now.Offered.Card.Key != cardOf("Marieke 2").Key {
		t.Fatalf("the card is %s", now.State())
	}
	refused(t, d.RestoreCard(t.Context(), marieke.ID), ErrRevokedForGood, "taking it back")
	must(t, d.RemoveCard(t.Context(), marieke.ID))
	_, err = d.AddCard(t.Context(), []byte("Marieke"), family.Partner{})
	refused(t, err, ErrKeyRevoked, "bringing the revoked card in again")
	_, err = d.ReadRevocation(t.Context(), statement)
	refused(t, err, ErrNoCard, "a revocation of somebody unknown")
}

func TestOwnKeysOfBeforeStillOpenAndWhatWaitedMustBeSealedAgain(t *testing.T) {
	d, s, _ := newDesk(t)
	s.families["f1"] = consent.Dossier{Family: family.Family{ID: "f1"}, Pen: family.Pen{State: family.PenHere, Holder: "key of Fatma"}}
	_, err := d.Revocation(t.Context(), nil)
	refused(t, err, ErrNothingToRevoke, "nothing was renewed")
	waitsIn(t, d, LetterReceipt, onlyContact(t, d).Card)
	_, err = d.RenewKeys(t.Context())
	must(t, err)
	out, err := d.Outbox(t.Context())
	must(t, err)
	boxes, err := d.Mailboxes(t.Context())
	must(t, err)
	if out[0].Problem != "stopped-own-key" || len(boxes) != 2 {
		t.Errorf("what waited is %q; %d mailboxes", out[0].Problem, len(boxes))
	}
	statement, err := d.Revocation(t.Context(), nil)
	if err != nil || !strings.Contains(string(statement), "key of Fatma") {
		t.Errorf("the revocation is %s, %v", statement, err)
	}
}

// cardList is a list of Marieke's, who works for a municipality.
func cardList(t *testing.T, d *Desk, made time.Time, lines ...ListLine) []byte {
	t.Helper()
	by := cardOf("Marieke")
	by.House, by.Role = "Gemeente Vecht", RoleMunicipality
	data, err := d.Courier.SignList(nil, CardList{By: by, Made: made, Lines: lines})
	must(t, err)
	return data
}

func TestAListIsReadOnlyOfAMunicipalityThatPeopleCompared(t *testing.T) {
	d, s, _ := newDesk(t)
	_, err := d.ReadDirectory(t.Context(), cardList(t, d, noon, ListLine{Card: cardOf("Joost")}))
	refused(t, err, ErrListMaker, "a list of a card that is no municipality")
	municipal(t, d, s, VerifyList)
	_, err = d.ReadDirectory(t.Context(), cardList(t, d, noon))
	refused(t, err, ErrListMaker, "a list of a card that only another list vouches for")
	municipal(t, d, s, VerifyPhone)
	_, err = d.ReadDirectory(t.Context(), cardList(t, d, noon.AddDate(1, 0, 0)))
	refused(t, err, ErrFutureDate, "a list of next year")
	_, err = d.ReadDirectory(t.Context(), cardList(t, d, noon))
	must(t, err)
	_, err = d.ReadDirectory(t.Context(), cardList(t, d, noon))
	refused(t, err, ErrOldList, "the same list again")
	_, err = d.PublishDirectory(t.Context())
	refused(t, err, ErrNotMunicipality, "a coordinator publishes")
}

func municipal(t *testing.T, d *Desk, s *shelf, how string) {
	t.Helper()
	list, err := d.Directory(t.Context())
	must(t, err)
	list[0].Card.Role, list[0].Verified, list[0].VerifyBy = RoleMunicipality, noon, how
	must(t, shelfTx{s}.SaveDesk(deskDirectory, list))
}

func TestAListVouchesReplacesAndRevokes(t *testing.T) {
	d, s, _ := newDesk(t)
	municipal(t, d, s, VerifyPhone)
	for _, name := range []string{"Joost", "Yara", "Oma"} {
		_, err := d.AddCard(t.Context(), []byte(name), family.Partner{ID: family.PartnerID(name)})
		must(t, err)
	}
	read, err := d.ReadDirectory(t.Context(), cardList(t, d, noon, ListLine{Card: cardOf("Joost")},
		ListLine{Card: cardOf("Yara"), Revoked: true}, ListLine{Card: cardOf("Yara 2"), Replaces: cardOf("Yara").Key},
		ListLine{Card: cardOf("Oma 2"), Replaces: cardOf("Oma").Key}, ListLine{Card: cardOf("Nieuw")}, ListLine{Card: cardOf("Marieke"), Revoked: true}, ListLine{Card: cardOf("Fatma"), Revoked: true}))
	must(t, err)
	if read.Added != 1 || read.Verified != 1 || len(read.Revoked) != 1 || len(read.Changed) != 2 {
		t.Errorf("read %+v", read)
	}
	contacts, err := d.Directory(t.Context())
	must(t, err)
	states := map[string]KeyState{}
	for _, c := range contacts {
		states[string(c.Card.Raw)] = c.State()
	}
	for name, want := range map[string]KeyState{"Marieke": KeyVerified, "Joost": KeyVerified, "Yara": KeyRevoked, "Oma": KeyChanged, "Nieuw": KeyVerified} {
		if states[name] != want {
			t.Errorf("%s is %s, want %s", name, states[name], want)
		}
	}
	read, err = d.ReadDirectory(t.Context(), cardList(t, d, noon.Add(time.Hour), ListLine{Card: cardOf("Nieuw")}))
	must(t, err)
	if read.Lapsed != 1 {
		t.Errorf("%d cards lost the mark of the older list, want Joost's", read.Lapsed)
	}
}

func TestWhatMustBeSentAgain(t *testing.T) {
	joost := Contact{ID: "school", Card: cardOf("Joost 2"), Former: []Former{{Card: cardOf("Joost")}}}
	line := func(id, key string, receipt consent.ReceiptState) consent.Record {
		return consent.Record{ID: consent.DisclosureID(id), Form: FormPackage, Receipt: receipt, Recipient: consent.Recipient{Partner: "school", Key: key}}
	}
	old, now := cardOf("Joost").Key, cardOf("Joost 2").Key
	d := consent.Dossier{Register: []consent.Record{line("a", old, consent.ReceiptImported), line("b", old, consent.ReceiptImported), line("c", old, consent.ReceiptSent)}}
	list := sendAgain(d, joost)
	if len(list) != 2 || list[0].Disclosure != "b" || !list[0].Arrived || list[1].Disclosure != "c" || list[1].Arrived {
		t.Errorf("again: %+v", list)
	}
	d.Register = append(d.Register, line("d", now, consent.ReceiptStopped))
	if list := sendAgain(d, joost); len(list) != 2 {
		t.Errorf("what was held back counts as sent: %+v", list)
	}
	d.Register = append(d.Register, line("e", now, consent.ReceiptSent))
	if list := sendAgain(d, joost); len(list) != 0 {
		t.Errorf("what was sent again is still listed: %+v", list)
	}
}

package desk

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/storage/vault"
)

const goodPassphrase vault.Passphrase = "vier paarse fietsen op zolder"

// play is the stage: a clock, a mailbox, and people with real vaults.
type play struct {
	*testing.T
	now      time.Time
	root     string
	mailbox  string // folder, unless there is a channel
	channel  playChannel
	carried  map[string]int // sizes of what was seen in the store of the channel
	delivery string
	marieke  *actor
	joost    *actor
	fatma    *actor
	town     *actor
	id       family.FamilyID
}

// actor is somebody with an own installation.
type actor struct {
	*Installation
	play   *play
	name   string
	folder string
}

func TestTheWholeJourneyOfTheDeWitFamily(t *testing.T) {
	began := time.Now()
	p := newPlay(t)
	p.theKitchenTable()
	p.nothingLeavesWhileKarimHasNotAnswered()
	p.mariekeHandsOverToFatma()
	p.karimAnswersAndSchoolReadsItsPart()
	p.joostContributesAndHearsWhatWasDone()
	p.theMunicipalityReceivesVersionTwo()
	p.badPackagesAreRefusedEachInItsOwnWay()
	p.whatIsTakenBackIsNotSharedAgain()
	p.everythingAddsUpInTheEnd()
	p.overARealStore(began)
}

func newPlay(t *testing.T) *play {
	p := &play{T: t, now: time.Date(2026, 11, 24, 15, 0, 0, 0, time.UTC), root: t.TempDir(), channel: channelOf(t), carried: map[string]int{}}
	p.mailbox, p.delivery = filepath.Join(p.root, "postbus"), filepath.Join(p.root, "zaaksysteem")
	for _, dir := range []string{p.mailbox, p.delivery} {
		p.must(os.Mkdir(dir, 0o700))
	}
	p.marieke = p.newActor("marieke", casework.Profile{Name: "Marieke Bos", House: "Gemeente Vecht", Function: "jeugdconsulent", Role: casework.RoleConsultant})
	p.joost = p.newActor("joost", casework.Profile{Name: "Joost Brandsma", House: "Het Kompas", Function: "intern begeleider", Role: casework.RolePartner})
	p.fatma = p.newActor("fatma", casework.Profile{Name: "Fatma Yıldız", House: "Jeugdhulp Midden", Function: "casusregisseur", Role: casework.RoleCoordinator})
	p.town = p.newActor("gemeente", casework.Profile{Name: "Registratie Jeugd", House: "Gemeente Vecht", Role: casework.RoleMunicipality})
	return p
}

// newActor makes a vault, types the code back, and chooses the mailbox.
func (p *play) newActor(name string, who casework.Profile) *actor {
	p.Helper()
	a := &actor{play: p, name: name, folder: filepath.Join(p.root, name)}
	pending, err := Create(a.folder, goodPassphrase, p.options())
	p.must(err)
	a.Installation, err = pending.Confirm(strings.ToLower(pending.Code()))
	p.must(err)
	p.Cleanup(func() { _ = a.Close() })
	_, err = a.SetUp(p.Context(), who)
	p.must(err)
	a.usesTheMailbox()
	return a
}

func (p *play) options() Options {
	return Options{Clock: func() time.Time { return p.now }, Vault: []vault.Option{vault.WithCheapKeysForTests(p.T)}}
}

func (p *play) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

func (p *play) refused(err, want error, what string) {
	p.Helper()
	if !errors.Is(err, want) {
		p.Fatalf("%s: got %v, want refusal %v", what, err, want)
	}
}

// later lets time pass.
func (p *play) later(d time.Duration) { p.now = p.now.Add(d) }

// knows adds the card of somebody, and records that the numbers were compared.
func (a *actor) knows(other *actor, as family.Partner) family.PartnerID {
	a.play.Helper()
	card, err := other.MyCard(a.play.Context())
	a.play.must(err)
	file := filepath.Join(a.play.TempDir(), "kaart.ktk")
	a.play.must(os.WriteFile(file, card.Raw, 0o600))
	raw, err := os.ReadFile(file)
	a.play.must(err)
	contact, err := a.AddCard(a.play.Context(), raw, as)
	a.play.must(err)
	if contact.Card.Key != card.Key || !contact.Verified.IsZero() {
		a.play.Fatalf("%s: a card that was just read counts as verified", a.name)
	}
	a.play.must(a.VerifyCard(a.play.Context(), contact.ID, "phone"))
	return contact.ID
}

// syncs goes once around the mailbox, and expects no problems.
func (a *actor) syncs() casework.SyncResult {
	a.play.Helper()
	result, err := a.Sync(a.play.Context(), casework.SyncOptions{Now: true})
	a.play.must(err)
	for _, problem := range result.Problems {
		a.play.Fatalf("%s: %v", a.name, problem.Cause)
	}
	return result
}

func (a *actor) dossier() consent.Dossier {
	a.play.Helper()
	d, err := a.OpenFamily(a.play.Context(), a.play.id)
	a.play.must(err)
	return d
}

// restarts closes the program and unlocks again, as the next morning.
func (a *actor) restarts() {
	a.play.Helper()
	a.play.must(a.Close())
	_, err := a.Families(context.Background())
	a.play.refused(err, casework.ErrLocked, a.name+" reads after locking")
	a.Installation, err = Open(a.folder, goodPassphrase, a.play.options())
	a.play.must(err)
	a.onRealTime()
}

func person(d consent.Dossier, given string) family.PersonID {
	for _, p := range d.Family.Persons {
		if string(p.Given) == given {
			return p.ID
		}
	}
	return ""
}

func partner(d consent.Dossier, kind family.PartnerKind) family.Partner {
	for _, p := range d.Family.Partners {
		if p.Kind == kind {
			return p
		}
	}
	return family.Partner{}
}

func goal(plan family.Plan, domain family.LifeDomain) family.Goal {
	for _, g := range plan.Goals {
		if g.Domain == domain {
			return g
		}
	}
	return family.Goal{}
}

// reads checks what can and what cannot be read in something that was opened.
func (p *play) reads(who string, opened any, can, cannot []string) {
	p.Helper()
	text, err := json.Marshal(opened)
	p.must(err)
	for _, word := range can {
		if !strings.Contains(string(text), word) {
			p.Errorf("%s cannot read %q", who, word)
		}
	}
	for _, word := range cannot {
		if strings.Contains(string(text), word) {
			p.Errorf("%s reads %q", who, word)
		}
	}
}

// onDisk looks for words in the names and bytes of every file below a folder.
func (p *play) onDisk(dir string, words []string) (found []string) {
	p.Helper()
	p.must(filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		for _, word := range words {
			if strings.Contains(string(content), word) || strings.Contains(path, word) {
				found = append(found, word+" in "+path)
			}
		}
		return err
	}))
	return found
}

// nothingReadable searches the disk after an act.
func (p *play) nothingReadable(after string) {
	p.Helper()
	for _, dir := range []string{p.marieke.folder, p.joost.folder, p.fatma.folder, p.town.folder, p.mailbox} {
		for _, hit := range p.onDisk(dir, planted) {
			p.Errorf("after %s: %s", after, hit)
		}
	}
	if p.channel.Channel.None() {
		return
	}
	for _, hit := range p.onStore(planted) {
		p.Errorf("after %s: %s", after, hit)
	}
}

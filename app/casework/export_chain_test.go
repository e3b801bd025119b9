package casework

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// chainOf is a chain of versions, each in an epoch and with words of its own. A
// signature in this test is the digest itself.
func chainOf(epoch int, words ...string) *consent.History {
	h := &consent.History{Epoch: epoch}
	previous := ""
	for i, w := range words {
		sum := sha256.Sum256([]byte(previous + w))
		h.Links = append(h.Links, consent.Link{Number: i + 1, Epoch: 1, Digest: hex.EncodeToString(sum[:]), Previous: previous, Key: "marieke", Signature: sum[:]})
		previous = h.Links[i].Digest
	}
	return h
}

func sliceWith(h *consent.History) consent.Slice {
	s := consent.Slice{History: h}
	if n := len(h.Links); n > 0 {
		s.Version = h.Links[n-1].Number
	}
	s.Family.ID = "de-wit"
	return s
}

func signedByKnown(key string, digest, signature []byte) (bool, error) {
	if key == "stranger" {
		return false, nil
	}
	if string(digest) != string(signature) {
		return true, errors.New("another signature")
	}
	return true, nil
}

func handedOver(h *consent.History, epoch int, from, to string) *consent.History {
	p := family.Passing{Epoch: epoch, From: from, To: to}
	p.Signature = passingDigest("de-wit", p)
	h.Passed = append(h.Passed, p)
	return h
}

// sent is an export and who sealed it.
type sent struct {
	from string
	h    *consent.History
}

// received judges exports in order; only the last one may be refused.
func received(t *testing.T, before lineage, list ...sent) (judgement, error) {
	t.Helper()
	var j judgement
	var err error
	for i, s := range list {
		j, err = judge(before, s.from, sliceWith(s.h), signedByKnown)
		if err != nil && i < len(list)-1 {
			t.Fatalf("export %d: %v", i+1, err)
		}
		if err == nil {
			before = j.next
		}
	}
	return j, err
}

func TestAnExportThatContradictsWhatTheMunicipalityHasIsRefused(t *testing.T) {
	broken := func(do func(h *consent.History)) *consent.History {
		h := chainOf(1, "een", "twee", "drie")
		do(h)
		return h
	}
	shown := func(signature []byte) *consent.History {
		h := handedOver(chainOf(2, "een", "twee"), 2, "marieke", "fatma")
		if signature != nil {
			h.Passed[0].Signature = signature
		}
		return h
	}
	first := sent{"marieke", chainOf(1, "een")}
	for name, c := range map[string]struct {
		list []sent
		want error
	}{
		"a lower epoch":                        {[]sent{first, {"fatma", handedOver(chainOf(2, "een"), 2, "marieke", "fatma")}, {"marieke", chainOf(1, "een", "twee")}}, ErrOldEpoch},
		"another version 1":                    {[]sent{first, {"marieke", chainOf(1, "een, anders")}}, ErrPlanForked},
		"a version 2 after another version 1":  {[]sent{first, {"marieke", chainOf(1, "een, anders", "twee")}}, ErrPlanForked},
		"another version 1 after a version 2":  {[]sent{{"marieke", chainOf(1, "een", "twee")}, {"marieke", chainOf(1, "een, anders")}}, ErrPlanForked},
		"a successor with another past":        {[]sent{first, {"fatma", handedOver(chainOf(2, "een, anders"), 2, "marieke", "fatma")}}, ErrPlanForked},
		"a second one in the same epoch":       {[]sent{first, {"fatma", chainOf(1, "een")}}, ErrHandoverNotShown},
		"two who each made a version 2":        {[]sent{{"marieke", chainOf(1, "een", "twee")}, {"fatma", chainOf(1, "een", "twee, anders")}}, ErrPlanForked},
		"a successor of whom nobody signed":    {[]sent{first, {"fatma", chainOf(2, "een", "twee")}}, ErrHandoverNotShown},
		"a handover to somebody else":          {[]sent{first, {"joost", shown(nil)}}, ErrHandoverNotShown},
		"a handover that somebody else signed": {[]sent{first, {"fatma", shown([]byte("x"))}}, ErrHandoverNotShown},
		"a handover by a stranger": {[]sent{{"stranger", chainOf(1, "een")}, {"fatma", handedOver(chainOf(2, "een"), 2, "stranger", "fatma")}},
			ErrHandoverNotShown},
		"a link that does not follow":  {[]sent{{"marieke", broken(func(h *consent.History) { h.Links[2].Previous = h.Links[0].Digest })}}, ErrChainBroken},
		"a number that is skipped":     {[]sent{{"marieke", broken(func(h *consent.History) { h.Links = slices.Delete(h.Links, 1, 2) })}}, ErrChainBroken},
		"a signature that is wrong":    {[]sent{{"marieke", broken(func(h *consent.History) { h.Links[1].Signature = []byte("x") })}}, ErrChainBroken},
		"an epoch that falls":          {[]sent{{"marieke", broken(func(h *consent.History) { h.Links[0].Epoch = 2; h.Epoch = 2 })}}, ErrChainBroken},
		"a version of an epoch to be":  {[]sent{{"marieke", broken(func(h *consent.History) { h.Links[2].Epoch = 9 })}}, ErrChainBroken},
		"a digest that is none":        {[]sent{{"marieke", broken(func(h *consent.History) { h.Links[0].Digest = "een" })}}, ErrChainBroken},
		"no versions at all":           {[]sent{{"marieke", &consent.History{Epoch: 1}}}, ErrChainBroken},
		"a first version with a past":  {[]sent{{"marieke", broken(func(h *consent.History) { h.Links[0].Previous = h.Links[2].Digest })}}, ErrChainBroken},
		"a handover that has not been": {[]sent{{"marieke", handedOver(chainOf(1, "een"), 2, "marieke", "fatma")}}, ErrChainBroken},
	} {
		if _, err := received(t, lineage{}, c.list...); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestWhatFollowsIsTakenInAndSaysWhereItStands(t *testing.T) {
	first := sent{"marieke", chainOf(1, "een")}
	three := handedOver(handedOver(chainOf(3, "een", "twee"), 2, "marieke", "fatma"), 3, "fatma", "joost")
	window := chainOf(1, "een", "twee", "drie", "vier")
	window.Links = window.Links[2:]
	unknown := chainOf(1, "een", "twee")
	unknown.Links[0].Key = "stranger"
	for name, c := range map[string]struct {
		list   []sent
		status ChainStatus
		notes  []string
		epoch  int
	}{
		"the first":                      {[]sent{first}, ChainFirst, nil, 1},
		"the next":                       {[]sent{first, {"marieke", chainOf(1, "een", "twee")}}, ChainNext, nil, 1},
		"the same again":                 {[]sent{first, first}, ChainAgain, nil, 1},
		"an older one":                   {[]sent{{"marieke", chainOf(1, "een", "twee")}, first}, ChainOlder, nil, 1},
		"versions that were never sent":  {[]sent{first, {"marieke", chainOf(1, "een", "twee", "drie")}}, ChainGap, nil, 1},
		"a gap that cannot be looked in": {[]sent{first, {"marieke", window}}, ChainGap, []string{noteUnlinked}, 1},
		"a handover that is shown":       {[]sent{first, {"fatma", handedOver(chainOf(2, "een", "twee"), 2, "marieke", "fatma")}}, ChainNext, []string{notePassed}, 2},
		"two handovers at once":          {[]sent{first, {"joost", three}}, ChainNext, []string{notePassed}, 3},
		"somebody signed who is unknown": {[]sent{{"marieke", unknown}}, ChainFirst, []string{noteUnsigned}, 1},
	} {
		j, err := received(t, lineage{}, c.list...)
		if err != nil || j.status != c.status || !slices.Equal(j.notes, c.notes) || j.next.Epoch != c.epoch {
			t.Errorf("%s: %s %v in epoch %d (%v), want %s %v in %d", name, j.status, j.notes, j.next.Epoch, err, c.status, c.notes, c.epoch)
		}
	}
}

func TestAnOlderExportNeverLowersWhatIsKnown(t *testing.T) {
	j, err := received(t, lineage{}, sent{"marieke", chainOf(1, "een", "twee", "drie")}, sent{"marieke", chainOf(1, "een")})
	if err != nil || j.next.Version != 3 || len(j.next.Digests) != 3 {
		t.Errorf("after an older one version %d is the highest (%v)", j.next.Version, err)
	}
}

func TestAPersonMayChooseAfterAForkAndOnlyOnce(t *testing.T) {
	known, err := received(t, lineage{Folder: "abc"}, sent{"marieke", chainOf(1, "een", "twee")})
	if err != nil {
		t.Fatal(err)
	}
	other := sent{"fatma", chainOf(1, "een", "twee, anders")}
	if _, err := received(t, known.next, other); !errors.Is(err, ErrPlanForked) {
		t.Fatalf("before somebody chose: %v", err)
	}
	known.next.Trust = "joost"
	if _, err := received(t, known.next, other); !errors.Is(err, ErrPlanForked) {
		t.Errorf("somebody else was chosen: %v", err)
	}
	known.next.Trust = "fatma"
	j, err := received(t, known.next, other)
	if err != nil || j.next.Trust != "" || j.next.Folder != "abc" || !slices.Contains(j.notes, noteTrusted) {
		t.Fatalf("the chosen one: %v, %+v", err, j.next)
	}
	if _, err := received(t, j.next, sent{"marieke", chainOf(1, "een", "twee", "drie")}); !errors.Is(err, ErrPlanForked) {
		t.Errorf("the other branch still counts: %v", err)
	}
}

func TestAProgramThatSendsNoChainIsBelievedFromTheSameCoordinatorOnly(t *testing.T) {
	plain := func(version int) consent.Slice { return consent.Slice{Version: version} }
	j, err := judge(lineage{}, "marieke", plain(1), signedByKnown)
	if err != nil || j.status != ChainFirst || !slices.Equal(j.notes, []string{noteUnproven}) {
		t.Fatalf("%v, %s %v", err, j.status, j.notes)
	}
	if _, err := judge(j.next, "fatma", plain(2), signedByKnown); !errors.Is(err, ErrHandoverNotShown) {
		t.Errorf("another one: %v", err)
	}
	if j, err := judge(j.next, "marieke", plain(2), signedByKnown); err != nil || j.status != ChainNext {
		t.Errorf("the next one: %v %s", err, j.status)
	}
}

func TestFamiliesAreSpreadOverFoldersOfTheVault(t *testing.T) {
	folders := map[string]int{}
	for i := range 50_000 {
		folders[lineageOf(family.FamilyID(fmt.Sprint("family ", i)))[:len("receiver/ab")]]++
	}
	for folder, n := range folders {
		if len(folders) != 256 || n > 300 {
			t.Fatalf("%d folders, %d families in %s", len(folders), n, folder)
		}
	}
}

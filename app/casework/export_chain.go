package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ChainStatus is where an export stands after those that were received before.
type ChainStatus string

// Where it can stand.
const (
	ChainFirst ChainStatus = "first" // of this family
	ChainNext  ChainStatus = "next"  // the version after the newest here
	ChainAgain ChainStatus = "again" // the same version, shared again
	ChainOlder ChainStatus = "older" // a version from before the newest here
	ChainGap   ChainStatus = "gap"   // versions between were never sent here
)

// What is to be said beside it. Codes, for logs and manifests.
const (
	noteUnlinked = "not-linked" // the newest here is not in the chain of the export
	noteUnproven = "no-history" // made by a program that sends no chain
	noteUnsigned = "unknown-key"
	notePassed   = "new-coordinator"
	noteTrusted  = "trusted-by-hand"
)

// lineage is what a receiver remembers of a family, to compare the next export
// with. It holds no names.
type lineage struct {
	Folder      string         // random; names the folder of the family
	Coordinator string         // fingerprint of who sent the newest
	Epoch       int            // of that coordinator
	Version     int            // the highest
	Digests     map[int]string // of the versions that were seen in chains, by number
	// Trust is the fingerprint of somebody of whom a person here said that the
	// next export is to be taken, whatever went before. It holds once.
	Trust string `json:",omitempty"`
}

// judgement is what comes of comparing.
type judgement struct {
	next   lineage
	status ChainStatus
	notes  []string
}

// checker verifies the signature of whoever has the fingerprint; known is
// false when there is no card to verify it with.
type checker func(key string, digest, signature []byte) (known bool, err error)

// judge compares an export with what was received before. A sender cannot be
// another than who sealed it; everything else is checked here as far as it can
// be (see consent.History).
func judge(before lineage, sender string, s consent.Slice, check checker) (judgement, error) {
	j := judgement{next: before.clone()}
	trusted := before.Trust != "" && before.Trust == sender
	if trusted {
		before = lineage{Folder: before.Folder}
		j.next = before.clone()
		j.notes = append(j.notes, noteTrusted)
	}
	if s.History == nil {
		return j.unproven(before, sender, s.Version)
	}
	unsigned, err := checkLinks(*s.History, s.Version, check)
	if err != nil {
		return j, err
	}
	if unsigned {
		j.notes = append(j.notes, noteUnsigned)
	}
	if err := j.coordinator(before, sender, s.Family.ID, *s.History, check); err != nil {
		return j, err
	}
	if err := j.compare(before, *s.History); err != nil {
		return j, err
	}
	j.place(before, s.Version)
	j.next.Coordinator, j.next.Epoch, j.next.Trust = sender, s.History.Epoch, ""
	return j, nil
}

// unproven takes an export without a chain, of a program that does not know
// chains, only from who was the coordinator before.
func (j *judgement) unproven(before lineage, sender string, version int) (judgement, error) {
	if before.Coordinator != "" && before.Coordinator != sender {
		return *j, ErrHandoverNotShown
	}
	j.notes = append(j.notes, noteUnproven)
	j.place(before, version)
	j.next.Coordinator, j.next.Trust = sender, ""
	return *j, nil
}

// coordinator: a lower epoch is an old coordinator; another coordinator needs a
// higher one, and the handovers that lead there.
func (j *judgement) coordinator(before lineage, sender string, id family.FamilyID, h consent.History, check checker) error {
	switch {
	case before.Coordinator == "":
		return nil
	case h.Epoch < before.Epoch:
		return ErrOldEpoch
	case before.Coordinator == sender:
		return nil
	case h.Epoch == before.Epoch || !passedOn(before, sender, id, h, check):
		if j.compare(before, h) != nil { // two who each went on with the plan
			return ErrPlanForked
		}
		return ErrHandoverNotShown
	}
	j.notes = append(j.notes, notePassed)
	return nil
}

// passedOn follows the handovers from the coordinator that is known here to the
// sender. Each was signed by who had the pen then.
func passedOn(before lineage, sender string, id family.FamilyID, h consent.History, check checker) bool {
	holder, epoch := before.Coordinator, before.Epoch
	for _, p := range h.Passed {
		if p.Epoch != epoch+1 || p.From != holder {
			continue
		}
		if there, err := check(p.From, passingDigest(id, p), p.Signature); !there || err != nil {
			return false
		}
		holder, epoch = p.To, p.Epoch
	}
	return holder == sender && epoch == h.Epoch
}

// compare looks whether what is known here is the same in the chain.
func (j *judgement) compare(before lineage, h consent.History) error {
	linked := before.Version == 0
	for _, l := range h.Links {
		if digest, seen := before.Digests[l.Number]; seen && digest != l.Digest {
			return ErrPlanForked
		} else if seen && l.Number == before.Version {
			linked = true
		}
		j.next.Digests[l.Number] = l.Digest
	}
	if last := h.Links[len(h.Links)-1].Number; !linked && last > before.Version {
		j.notes = append(j.notes, noteUnlinked)
	}
	return nil
}

func (j *judgement) place(before lineage, version int) {
	switch {
	case before.Version == 0:
		j.status = ChainFirst
	case version == before.Version:
		j.status = ChainAgain
	case version < before.Version:
		j.status = ChainOlder
	case version == before.Version+1:
		j.status = ChainNext
	default:
		j.status = ChainGap
	}
	j.next.Version = max(version, before.Version)
}

func (k lineage) clone() lineage {
	digests := make(map[int]string, len(k.Digests))
	for number, digest := range k.Digests {
		digests[number] = digest
	}
	k.Digests = digests
	return k
}

// checkLinks: numbers and digests follow each other, epochs never fall, the last
// link is the version that was sent, and every signature that can be verified
// is right. unsigned tells that some could not be.
func checkLinks(h consent.History, version int, check checker) (unsigned bool, err error) {
	if len(h.Links) == 0 || h.Links[len(h.Links)-1].Number != version || h.Links[len(h.Links)-1].Epoch > h.Epoch {
		return false, ErrChainBroken
	}
	for i, l := range h.Links {
		digest, ok := digestBytes(l.Digest)
		if !ok || l.Number < 1 || i == 0 && l.Number == 1 && l.Previous != "" {
			return false, ErrChainBroken
		}
		if i > 0 {
			before := h.Links[i-1]
			if l.Number != before.Number+1 || l.Previous != before.Digest || l.Epoch < before.Epoch {
				return false, ErrChainBroken
			}
		}
		there, err := check(l.Key, digest, l.Signature)
		if there && err != nil {
			return false, ErrChainBroken
		}
		unsigned = unsigned || !there
	}
	if slices.ContainsFunc(h.Passed, func(p family.Passing) bool { return p.Epoch > h.Epoch }) {
		return unsigned, ErrChainBroken
	}
	return unsigned, nil
}

package samples

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestTheSameSeedGivesTheSameFamily(t *testing.T) {
	for seed := range uint64(20) {
		once, again := Family(seed, today), Family(seed, today)
		if reveal(once) != reveal(again) {
			t.Fatalf("seed %d gives two families", seed)
		}
	}
	if reveal(Family(1, today)) == reveal(Family(2, today)) {
		t.Error("two seeds give one family")
	}
}

func TestFamiliesStopWhenNobodyAsksForMore(t *testing.T) {
	n := 0
	for range Families(50, 1, today) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d families", n)
	}
}

func TestEveryInventedFamilyIsSound(t *testing.T) {
	seen := map[string]bool{}
	for d := range Families(300, 7, today) {
		checkSound(t, d)
		for id := range ownIDs(d) {
			if seen[id] {
				t.Errorf("%s: id %s is also in another family", d.Family, id)
			}
			seen[id] = true
		}
		if n := len(d.Family.Persons); n < 2 || n > mostPersons {
			t.Errorf("%s has %d persons", d.Family, n)
		}
		if n := len(d.Family.Partners); n < 2 || n > 6 {
			t.Errorf("%s has %d partners", d.Family, n)
		}
		if _, ok := d.Plan.CoordinatorOn(family.CaseCoordinator, today); !ok {
			t.Errorf("%s has no coordinator", d.Family)
		}
	}
}

func TestPlansAreAsLongAsRealOnes(t *testing.T) {
	var sizes, whole []int
	within := 0
	for d := range Families(400, 1000, today) {
		size := len(reveal(d.Plan))
		sizes, whole = append(sizes, size), append(whole, len(reveal(d)))
		if size >= 3<<10 && size <= 20<<10 {
			within++
		}
	}
	slices.Sort(sizes)
	slices.Sort(whole)
	t.Logf("whole dossiers: smallest %d, median %d, largest %d bytes", whole[0], whole[len(whole)/2], whole[len(whole)-1])
	t.Logf("plans: smallest %d, median %d, largest %d bytes; %d of %d within 3-20 KB", sizes[0], sizes[len(sizes)/2], sizes[len(sizes)-1], within, len(sizes))
	if within*100 < 95*len(sizes) {
		t.Errorf("only %d of %d plans are 3-20 KB", within, len(sizes))
	}
}

func TestEveryStateHappensToSomebody(t *testing.T) {
	met := map[string]bool{}
	for d := range Families(200, 1, today) {
		meet(met, d)
	}
	var want []string
	for _, s := range consentStates {
		want = append(want, "consent "+string(s.choice))
	}
	for _, s := range family.GoalStates() {
		want = append(want, "goal "+string(s))
	}
	for _, s := range family.ActionStates() {
		want = append(want, "action "+string(s))
	}
	for _, s := range family.Qualities() {
		want = append(want, "quality "+string(s))
	}
	for _, s := range contributionStates {
		want = append(want, "contribution "+string(s.choice))
	}
	for _, s := range shapes {
		want = append(want, "shape "+string(s.choice))
	}
	for _, s := range agreementAnswers {
		want = append(want, "agreement "+string(s.choice))
	}
	want = append(want, "custody yes", "custody no", "custody unknown", "guardian", "two households", "8 children", "died", "imposed", "safety")
	for _, w := range want {
		if !met[w] {
			t.Errorf("nobody of 200 families meets: %s", w)
		}
	}
}

func meet(met map[string]bool, d consent.Dossier) {
	for _, c := range d.Consents {
		met["consent "+string(c.Standing(d.Family, today).State)] = true
	}
	for _, g := range d.Plan.Goals {
		met["goal "+string(g.State)], met[string(g.Kind)] = true, true
		for _, a := range g.Actions {
			met["action "+string(a.State)] = true
		}
	}
	for _, r := range d.Family.Relations {
		met["quality "+string(r.Quality)] = true
	}
	for _, c := range d.Family.Custodies {
		met["custody "+string(c.State)] = true
		met["guardian"] = met["guardian"] || c.Guardian
	}
	for _, c := range d.Contributions {
		met["contribution "+string(c.State)] = true
	}
	for _, a := range d.Plan.Agreements {
		met["agreement "+string(a.Answer)] = true
	}
	for _, p := range d.Family.Persons {
		met["died"] = met["died"] || p.Died.Known()
	}
	met["two households"] = met["two households"] || len(d.Family.Households) == 2
	met["safety"] = met["safety"] || len(d.Plan.Safety) > 0
	met["8 children"] = met["8 children"] || len(d.Family.Children(today)) >= 8
	met["shape "+string(shapeOf(d.Family))] = true
}

func shapeOf(f family.Family) shape {
	kinds := map[family.RelationKind]bool{}
	for _, r := range f.Relations {
		from, _ := f.Person(r.From)
		if from.Place == family.PlaceHousehold {
			kinds[r.Kind] = true
		}
	}
	for _, p := range f.Persons {
		if p.Died.Known() {
			return widowed
		}
	}
	switch {
	case kinds[family.RelFosterCarer]:
		return foster
	case kinds[family.RelGrandparent]:
		return grandparents
	case kinds[family.RelStepParent]:
		return blended
	case kinds[family.RelExPartner]:
		return alone
	}
	return together
}

func TestNoSlotIsLeftOpenInASentence(t *testing.T) {
	for d := range Families(300, 50, today) {
		if all := reveal(d.Plan); strings.Contains(all, "{k") || strings.Contains(all, "{o") || strings.Contains(all, "{n") || strings.Contains(all, "  ") {
			t.Errorf("%s has an open slot or two spaces", d.Family)
		}
	}
}

func TestNamesHaveLettersBeyondTheAlphabetAndInfixes(t *testing.T) {
	var all strings.Builder
	for d := range Families(300, 1, today) {
		for _, p := range d.Family.Persons {
			all.WriteString(string(p.Name()) + "\n")
		}
	}
	for _, want := range []string{"van der", "'t", "Ç", "Ş", "ễ", "ł", "Ó", "ë", "El Amrani", "İ"} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("no name has %s", want)
		}
	}
}

func TestEverySlotAndDomainOfTheSentencesIsKnown(t *testing.T) {
	l := allLines()
	for domain, of := range l.Domains {
		if !slices.Contains(family.LifeDomains(), domain) || len(helpers[domain]) == 0 || len(of.Goals) == 0 || len(of.Strength) == 0 || len(of.Worry) == 0 || len(of.Higher) == 0 {
			t.Errorf("life domain %s is unknown or incomplete", domain)
		}
	}
	known := append(slices.Collect(maps.Keys(l.Slots)), "kind", "ouder", "netwerk", "hij", "Hij", "hem")
	for _, part := range strings.Split(sentencesText(t), "{")[1:] {
		if slot, _, ok := strings.Cut(part, "}"); ok && !strings.ContainsAny(slot, "\" :\n") && !slices.Contains(known, slot) {
			t.Errorf("slot {%s} is not known", slot)
		}
	}
}

func sentencesText(t *testing.T) string {
	t.Helper()
	var raw json.RawMessage
	load("sentences.json", &raw)
	return string(raw)
}

func BenchmarkFamily(b *testing.B) {
	seed := uint64(0)
	for b.Loop() {
		Family(seed, today)
		seed++
	}
}

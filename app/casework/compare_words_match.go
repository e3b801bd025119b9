package casework

import "slices"

// maxEdits is up to how many words gone and come the shortest way is looked
// for; beyond that the texts are taken apart first.
const maxEdits = 400

// anchored matches two lists of words. Where they differ much, it holds on to
// the words that each has only once, and looks between those: so that the time
// stays near the length of the texts.
func anchored(a, b []string) []match {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	if found, ok := shortest(a, b); ok {
		return found
	}
	holds := increasing(unique(a, b))
	var found []match
	at := match{}
	for _, h := range append(holds, match{len(a), len(b)}) {
		if part, ok := shortest(a[at.a:h.a], b[at.b:h.b]); ok {
			for _, m := range part {
				found = append(found, match{m.a + at.a, m.b + at.b})
			}
		}
		if h.a < len(a) {
			found = append(found, h)
		}
		at = match{h.a + 1, h.b + 1}
	}
	return found
}

// unique are the words that stand in both exactly once, in the order of a.
func unique(a, b []string) []match {
	type places struct{ inA, inB, a, b int }
	seen := map[string]places{}
	for i, w := range a {
		p := seen[w]
		p.inA, p.a = p.inA+1, i
		seen[w] = p
	}
	for i, w := range b {
		if p, ok := seen[w]; ok {
			p.inB, p.b = p.inB+1, i
			seen[w] = p
		}
	}
	var found []match
	for i, w := range a {
		if p := seen[w]; p.inA == 1 && p.inB == 1 {
			found = append(found, match{i, p.b})
		}
	}
	return found
}

// increasing keeps the longest part of the matches that is in order in b too.
func increasing(list []match) []match {
	var ends []int // for each length, the match with the smallest b that ends one
	before := make([]int, len(list))
	for i, m := range list {
		n, _ := slices.BinarySearchFunc(ends, m.b, func(e, b int) int { return list[e].b - b })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	var kept []match
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		kept = append(kept, list[i])
	}
	slices.Reverse(kept)
	return kept
}

// shortest finds the fewest words gone and come (Myers 1986); not ok when
// there are more than maxEdits.
func shortest(a, b []string) (found []match, ok bool) {
	if len(a) == 0 || len(b) == 0 {
		return nil, true
	}
	furthest := make([]int32, 2*maxEdits+3) // on each diagonal k, at k+maxEdits+1
	var trail [][]int32
	for d := range min(maxEdits, len(a)+len(b)) + 1 {
		for k := -d; k <= d; k += 2 {
			at := maxEdits + 1 + k
			var x int32
			if k == -d || k != d && furthest[at-1] < furthest[at+1] {
				x = furthest[at+1]
			} else {
				x = furthest[at-1] + 1
			}
			for int(x) < len(a) && int(x)-k < len(b) && a[x] == b[int(x)-k] {
				x++
			}
			furthest[at] = x
			if int(x) >= len(a) && int(x)-k >= len(b) {
				return walkedBack(trail, d, k, match{len(a), len(b)}, match{int(x), int(x) - k}), true
			}
		}
		trail = append(trail, slices.Clone(furthest[maxEdits+1-d:maxEdits+2+d]))
	}
	return nil, false
}

// walkedBack reads the words that stay from the trail of each number of edits.
func walkedBack(trail [][]int32, d, k int, end, at match) []match {
	at = match{min(at.a, end.a), min(at.b, end.b)}
	var found []match
	for ; d > 0; d-- {
		last := trail[d-1] // diagonal k stands at k+d-1
		get := func(k int) int32 {
			if i := k + d - 1; i >= 0 && i < len(last) {
				return last[i]
			}
			return -1
		}
		before := k - 1
		if k == -d || k != d && get(k-1) < get(k+1) {
			before = k + 1
		}
		x := int(get(before))
		start := x // after the step
		if before == k-1 {
			start++
		}
		for at.a > start {
			at = match{at.a - 1, at.b - 1}
			found = append(found, at)
		}
		at, k = match{x, x - before}, before
	}
	for at.a > 0 {
		at = match{at.a - 1, at.b - 1}
		found = append(found, at)
	}
	slices.Reverse(found)
	return found
}

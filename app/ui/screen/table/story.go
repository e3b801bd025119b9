package table

import "keukentafel/app/family"

// newStory is the second step: why we are here and what there is to tell, in
// the family's own words.
func newStory(s *Screen) step {
	if s.asks("told") {
		return newNotes(s, "story", family.TopicStory, false)
	}
	return newNotes(s, "reason", family.TopicReason, false)
}

// newWorries is the third step: what goes well, and what people worry about.
func newWorries(s *Screen) step {
	if s.asks("worry") {
		return newNotes(s, "worry", family.TopicWorry, true)
	}
	return newNotes(s, "strength", family.TopicStrength, true)
}

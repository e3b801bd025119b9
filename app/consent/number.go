package consent

import "slices"

// numberFor is the number that an adopted version has for its reader. To a
// partner it is how the manieth of those that it got: the number in the
// dossier tells how often something changed that the partner does not get. The
// register keeps the number in the dossier; both sides have the day.
func numberFor(d Dossier, r Request, version int) int {
	if version == 0 || r.Recipient.Kind != ToPartner {
		return version
	}
	var got []int
	for _, line := range d.Register {
		if line.Recipient.Partner == r.Recipient.Partner && line.Version > 0 && line.Version < version && !slices.Contains(got, line.Version) {
			got = append(got, line.Version)
		}
	}
	return len(got) + 1
}

// anchor is the end of the log for who keeps an eye on it: the family and the
// municipality. To a partner its number would tell how much is done here.
func (b *builder) anchor() LogAnchor {
	if b.own || b.request.Recipient.Kind == ToMunicipality {
		return b.request.Anchor
	}
	return LogAnchor{}
}

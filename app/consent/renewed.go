package consent

// Renewed are a consent and the older ones that it took the place of: about the
// same person, for the same partner and purpose. Whoever takes back what was
// asked again means what was shared before, too.
func (d Dossier) Renewed(c Consent) []ID {
	ids := []ID{c.ID}
	for _, older := range d.Consents {
		if older.ID == c.ID {
			break
		}
		if older.About == c.About && older.Partner == c.Partner && older.Purpose == c.Purpose && older.AskedOn <= c.AskedOn {
			ids = append(ids, older.ID)
		}
	}
	return ids
}

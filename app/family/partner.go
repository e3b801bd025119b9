package family

// PartnerKind is what sort of partner it is.
type PartnerKind string

// The kinds of partner.
const (
	PartnerSchool       PartnerKind = "school"
	PartnerChildcare    PartnerKind = "childcare"
	PartnerYouthHealth  PartnerKind = "youth-health" // JGZ, CJG
	PartnerGP           PartnerKind = "gp"
	PartnerMentalHealth PartnerKind = "mental-health"
	PartnerYouthCare    PartnerKind = "youth-care" // jeugdhulpaanbieder
	PartnerCertified    PartnerKind = "certified-institution"
	PartnerSafeHome     PartnerKind = "safe-home" // Veilig Thuis
	PartnerDebtHelp     PartnerKind = "debt-help"
	PartnerWork         PartnerKind = "work"
	PartnerHousing      PartnerKind = "housing"
	PartnerWelfare      PartnerKind = "welfare"
	PartnerPolice       PartnerKind = "police"
	PartnerVolunteer    PartnerKind = "volunteer"
	PartnerMunicipality PartnerKind = "municipality"
	PartnerTeam         PartnerKind = "team" // wijkteam, jeugdteam
	PartnerOther        PartnerKind = "other"
)

// PartnerKinds lists every kind, in the order a screen offers them.
func PartnerKinds() []PartnerKind {
	return []PartnerKind{PartnerSchool, PartnerChildcare, PartnerYouthHealth, PartnerGP, PartnerMentalHealth, PartnerYouthCare,
		PartnerCertified, PartnerSafeHome, PartnerDebtHelp, PartnerWork, PartnerHousing, PartnerWelfare, PartnerPolice,
		PartnerVolunteer, PartnerTeam, PartnerMunicipality, PartnerOther}
}

// Partner is a professional, with the house he or she works for, involved
// with a family.
type Partner struct {
	ID       PartnerID
	Kind     PartnerKind
	House    Text // school, provider, municipality
	Name     Text // the professional
	Function Text
	Phone    Text
	Email    Text
	Concerns []PersonID // whom the involvement is about; empty is the whole family
	From     Date
	Until    Date
}

// Label is how the partner is spoken of: the professional, or else the house.
func (p Partner) Label() Text {
	switch {
	case p.Name == "":
		return p.House
	case p.House == "":
		return p.Name
	}
	return p.Name + ", " + p.House
}

// ShortLabel is the professional, or else the house.
func (p Partner) ShortLabel() Text {
	if p.Name == "" {
		return p.House
	}
	return p.Name
}

// Ended tells whether a day is the last one of the involvement, or after it.
func (p Partner) Ended(on Date) bool { return p.Until.Known() && p.Until <= on }

// String is the id, never the name.
func (p Partner) String() string { return "partner " + string(p.ID) }

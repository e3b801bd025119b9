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

	PartnerBoard      PartnerKind = "child-protection-board" // Raad voor de Kinderbescherming
	PartnerAlliance   PartnerKind = "school-alliance"        // samenwerkingsverband
	PartnerAttendance PartnerKind = "attendance"             // leerplicht, RMC
	PartnerFosterCare PartnerKind = "foster-care"            // pleegzorg, gezinshuis
	PartnerAddiction  PartnerKind = "addiction-care"         // verslavingszorg
	PartnerProbation  PartnerKind = "probation"              // reclassering
	PartnerLeisure    PartnerKind = "leisure"                // sport, culture, library
	PartnerSupporter  PartnerKind = "client-supporter"       // cliëntondersteuner
	PartnerOther      PartnerKind = "other"
)

// PartnerKinds lists every kind, in the order a screen offers them.
func PartnerKinds() []PartnerKind {
	return []PartnerKind{PartnerSchool, PartnerAlliance, PartnerAttendance, PartnerChildcare, PartnerYouthHealth, PartnerGP, PartnerMentalHealth,
		PartnerAddiction, PartnerYouthCare, PartnerFosterCare, PartnerCertified, PartnerBoard, PartnerSafeHome, PartnerDebtHelp, PartnerWork,
		PartnerHousing, PartnerWelfare, PartnerLeisure, PartnerPolice, PartnerProbation, PartnerSupporter, PartnerVolunteer, PartnerTeam,
		PartnerMunicipality, PartnerOther}
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
	// Person is the same human being in this family, when the professional is
	// also a parent or a neighbour.
	Person PersonID
	// Dissolved is the day on which the house ceased to exist: nothing can be
	// sent there, nor called back.
	Dissolved Date
	// Bond is how the family finds the help; it goes to nobody else.
	Bond Bond
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

// Gone tells whether the house does not exist any more on a day.
func (p Partner) Gone(on Date) bool { return p.Dissolved.Known() && p.Dissolved <= on }

// String is the id, never the name.
func (p Partner) String() string { return "partner " + string(p.ID) }

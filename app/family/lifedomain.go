package family

// LifeDomain (leefgebied) is the part of life that something is about. The
// list is a neutral one of our own; none is mandatory.
type LifeDomain string

// The life domains.
const (
	DomainNone         LifeDomain = ""
	DomainSafety       LifeDomain = "safety"
	DomainParenting    LifeDomain = "parenting"
	DomainRelations    LifeDomain = "relations"
	DomainSchool       LifeDomain = "school"
	DomainHealth       LifeDomain = "health"
	DomainMentalHealth LifeDomain = "mental-health"
	DomainSubstances   LifeDomain = "substances"
	DomainNetwork      LifeDomain = "network"
	DomainLeisure      LifeDomain = "leisure"
	DomainHousing      LifeDomain = "housing"
	DomainMoney        LifeDomain = "money"
	DomainWork         LifeDomain = "work"
	DomainJustice      LifeDomain = "justice"
	DomainMeaning      LifeDomain = "meaning"
)

// LifeDomains lists every life domain, in the order a screen offers them.
func LifeDomains() []LifeDomain {
	return []LifeDomain{DomainParenting, DomainRelations, DomainSchool, DomainHealth, DomainMentalHealth, DomainSubstances,
		DomainNetwork, DomainLeisure, DomainHousing, DomainMoney, DomainWork, DomainJustice, DomainSafety, DomainMeaning}
}

// InterventionLevel is one of the seven levels of help, 0 when not told:
// 1 universal, 2 selective, 3 light, 4 intensive, 5 specialist,
// 6 intensive and specialist, 7 taking over the upbringing.
// Source: gemeente.nu, top 8 success factors (domain sheet S4).
type InterventionLevel int

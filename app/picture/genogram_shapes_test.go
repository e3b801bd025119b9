package picture

import (
	"strings"

	"keukentafel/app/family"
)

// told makes a family of short lines: "p vader m 1980" is a person with a sex
// and a year, "r vader parent kind" a relation, and so is
// "r vader partner moeder married 2001 2009".
func saga(lines string) family.Family {
	f := family.Family{ID: "f", Name: "Proef"}
	for line := range strings.Lines(lines) {
		w := append(strings.Fields(line), "", "", "", "", "")
		switch w[0] {
		case "p":
			f.PutPerson(sagaPerson(w[1:]))
		case "h":
			f.PutHousehold(family.Household{ID: family.HouseholdID(w[1]), Name: family.Text("Bij " + w[1])})
			for i := range f.Persons {
				p := &f.Persons[i]
				if strings.Contains(" "+strings.Join(w[2:], " ")+" ", " "+string(p.Given)+" ") {
					p.Households = append(p.Households, family.HouseholdID(w[1]))
				}
			}
		case "r":
			r := family.Relation{From: family.PersonID(w[1]), Kind: family.RelationKind(w[2]), To: family.PersonID(w[3]), Union: family.Union(w[4])}
			if w[5] != "" {
				r.Since = family.Date(w[5] + "-05-01")
			}
			if w[6] != "" {
				r.Until = family.Date(w[6] + "-05-01")
			}
			f.PutRelation(r)
		}
	}
	return f
}

func sagaPerson(w []string) family.Person {
	p := family.Person{ID: family.PersonID(w[0]), Given: family.Text(w[0]), Place: family.PlaceNetwork}
	for _, word := range w[1:] {
		switch {
		case word == "m":
			p.Gender = family.Male
		case word == "v":
			p.Gender = family.Female
		case word == "hier":
			p.Place = family.PlaceHousehold
		case word == "ongeboren":
			p.Unborn = true
		case word == "onbekend":
			p.Unknown, p.Given = true, ""
		case strings.HasPrefix(word, "+"):
			p.Died = family.Date(word[1:] + "-03-01")
		case word != "":
			p.Birth = family.BirthDate(word + "-03-01")
		}
	}
	return p
}

// shapes are families as they come, by what is special about them. None of
// them needs a crossing.
var shapes = map[string]string{
	"a father, a mother and two children": `
p An v 1985 hier
p Bo m 1984 hier
p Cas m 2012 hier
p Dee v 2015 hier
r An partner Bo married 2010
r An parent Cas
r Bo parent Cas
r An parent Dee
r Bo parent Dee
h thuis An Bo Cas Dee`,
	"divorced, two new partners and half siblings": `
p Opa m 1948 +2019
p Oma v 1950
p Opap m 1950
p Omap v 1952
p An v 1980 hier
p Bo m 1979
p Nieuw m 1982 hier
p Nora v 1983
p Kind v 2009 hier
p Knaap m 2011 hier
p Half m 2018 hier
p Halfp v 2019
r Opa partner Oma married 1972
r Opa parent An
r Oma parent An
r Opap partner Omap married 1975
r Opap parent Bo
r Omap parent Bo
r An ex-partner Bo divorced 2004 2014
r An partner Nieuw cohabiting 2016
r Bo partner Nora married 2017
r An parent Kind
r Bo parent Kind
r An parent Knaap
r Bo parent Knaap
r An parent Half
r Nieuw parent Half
r Bo parent Halfp
r Nora parent Halfp
r Kind half-sibling Half
h thuis An Nieuw Kind Knaap Half
h papa Bo Nora Halfp Kind Knaap`,
	"a foster child next to own children": `
p An v 1980 hier
p Bo m 1979 hier
p Eigen v 2009 hier
p Tweede m 2012 hier
p Pleeg m 2014 hier
p Moeder v 1990
r An partner Bo married 2005
r An parent Eigen
r Bo parent Eigen
r An parent Tweede
r Bo parent Tweede
r An foster-carer Pleeg
r Bo foster-carer Pleeg
r Moeder parent Pleeg
h thuis An Bo Eigen Tweede Pleeg`,
	"an adopted child": `
p An v 1980 hier
p Bo m 1979 hier
p Eigen v 2009 hier
p Ada v 2012 hier
r An partner Bo registered 2005
r An parent Eigen
r Bo parent Eigen
r An adoptive-parent Ada
r Bo adoptive-parent Ada`,
	"twins and identical twins": `
p An v 1980 hier
p Bo m 1979 hier
p Een v 2009 hier
p Twee m 2009 hier
p Tussen m 2011 hier
p Drie v 2014 hier
p Vier v 2014 hier
r An partner Bo married 2005
r An parent Een
r Bo parent Een
r An parent Twee
r Bo parent Twee
r An parent Tussen
r Bo parent Tussen
r An parent Drie
r Bo parent Drie
r An parent Vier
r Bo parent Vier
r Een twin Twee
r Drie identical-twin Vier`,
	"a child that is expected": `
p An v 1995 hier
p Bo m 1994 hier
p Nu v 2022 hier
p Straks 2027 ongeboren
r An partner Bo cohabiting 2019
r An parent Nu
r Bo parent Nu
r An parent Straks
r Bo parent Straks`,
	"a father who is not known": `
p An v 1995 hier
p Wie m onbekend
p Nu v 2022 hier
r An parent Nu
r Wie parent Nu`,
	"a grandfather who died": `
p Opa m 1940 +2010
p Oma v 1944
p An v 1975 hier
p Oom m 1972
p Nu v 2012 hier
r Opa partner Oma married 1965
r Opa parent An
r Oma parent An
r Opa parent Oom
r Oma parent Oom
r An parent Nu`,
	"a mother and three fathers": `
p An v 1980 hier
p Vader1 m 1975
p Vader2 m 1978
p Vader3 m 1982
p Een v 2005 hier
p Twee v 2010 hier
p Drie m 2016 hier
r An ex-partner Vader1
r An ex-partner Vader2
r An ex-partner Vader3
r An parent Een
r Vader1 parent Een
r An parent Twee
r Vader2 parent Twee
r An parent Drie
r Vader3 parent Drie
h thuis An Een Twee Drie`,
	"two mothers": `
p An v 1980 hier
p Bea v 1979 hier
p Een v 2012 hier
p Twee m 2015 hier
r An partner Bea married 2008
r An parent Een
r Bea parent Een
r An parent Twee
r Bea adoptive-parent Twee`,
	"three marriages": `
p Man m 1960 hier
p Eerste v 1961
p Tweede v 1965
p Derde v 1975 hier
p Kind1 v 1985
p Kind2 m 1995
p Kind3 v 2012 hier
r Man ex-partner Eerste divorced 1982 1990
r Man ex-partner Tweede divorced 1993 2003
r Man partner Derde married 2008
r Man parent Kind1
r Eerste parent Kind1
r Man parent Kind2
r Tweede parent Kind2
r Man parent Kind3
r Derde parent Kind3`,
	"twelve children": "p An v 1975 hier\np Bo m 1974 hier\nr An partner Bo married 1995\n" + twelve(),
	"grandparents of both sides, with uncles and aunts": `
p OpaM m 1940
p OmaM v 1942
p OpaV m 1941
p OmaV v 1943
p Oudste v 1965
p An v 1970 hier
p Jongste m 1975
p Bo m 1968 hier
p Tante v 1972
p Nicht v 1998
p Aan m 1966
p Nu v 2010 hier
r OpaM partner OmaM
r OpaV partner OmaV
r OpaM parent Oudste
r OmaM parent Oudste
r OpaM parent An
r OmaM parent An
r OpaM parent Jongste
r OmaM parent Jongste
r OpaV parent Bo
r OmaV parent Bo
r OpaV parent Tante
r OmaV parent Tante
r Oudste parent Nicht
r Aan parent Nicht
r An partner Bo married 2000
r An parent Nu
r Bo parent Nu
h thuis An Bo Nu`,
	"grandparents whose child is not recorded": `
p Opa m 1940
p Oma v 1942
p An v 1970 hier
p Bo m 1968 hier
p Nu v 2010 hier
p Los v 1944
p Wees m 2012 hier
r Opa partner Oma
r Opa grandparent Nu
r Oma grandparent Nu
r An partner Bo
r An parent Nu
r Bo parent Nu
r Los grandparent Wees`,
	"brothers and sisters without parents": `
p Een v 2005 hier
p Twee m 2008 hier
p Drie v 2011 hier
r Een sibling Twee
r Twee sibling Drie`,
	"a foster mother who is the aunt": `
p Oma v 1950
p Tante v 1975 hier
p Moeder v 1978
p Nu v 2013 hier
p Ook m 2016 hier
r Oma parent Tante
r Oma parent Moeder
r Moeder parent Nu
r Moeder parent Ook
r Tante foster-carer Nu
r Oma grandparent Nu
h thuis Tante Nu Ook`,
}

func twelve() string {
	var b strings.Builder
	for _, year := range []string{"1996", "1998", "2000", "2002", "2004", "2006", "2008", "2010", "2012", "2014", "2016", "2018"} {
		b.WriteString("p Kind" + year + " v " + year + " hier\nr An parent Kind" + year + "\nr Bo parent Kind" + year + "\n")
	}
	return b.String()
}

// contradictions cannot all be true, or go round in a circle.
var contradictions = map[string]string{
	"each other's parent":          "p A m 1980 hier\np B v 1981 hier\nr A parent B\nr B parent A",
	"own parent":                   "p A m 1980 hier\nr A parent A",
	"own partner":                  "p A m 1980 hier\np B m 2010 hier\nr A partner A\nr A parent B",
	"three in a circle":            "p A m 1980 hier\np B v 1981 hier\np C v 1981 hier\nr A parent B\nr B parent C\nr C parent A",
	"father and daughter, a child": "p A m 1970 hier\np B v 1990 hier\np C v 2010 hier\nr A parent B\nr B partner A\nr A parent C\nr B parent C",
	"cousins with a child":         "p G m 1930\np H v 1931\np A m 1955\np B v 1957\np C m 1980 hier\np D v 1981 hier\np E v 2010 hier\nr G partner H\nr G parent A\nr H parent A\nr G parent B\nr H parent B\nr A parent C\nr B parent D\nr C partner D married 2005\nr C parent E\nr D parent E",
	"uncle and niece":              "p G m 1930\np A m 1955\np U m 1957 hier\np N v 1980 hier\np E v 2010 hier\nr G parent A\nr G parent U\nr A parent N\nr U partner N\nr U parent E\nr N parent E",
	"a sibling who is the parent":  "p A m 1980 hier\np B v 1981 hier\nr A parent B\nr A sibling B\nr B grandparent A",
	"three parents":                "p A m 1980 hier\np B v 1981 hier\np C v 1982 hier\np D v 2010 hier\nr A parent D\nr B parent D\nr C parent D\nr B partner C",
	"everybody with everybody":     "p A m 1980 hier\np B v 1981 hier\np C v 1982 hier\np D m 1983 hier\nr A partner B\nr A partner C\nr A partner D\nr B partner C\nr B partner D\nr C partner D",
	"two brothers, two sisters":    "p G m 1930\np H v 1931\np A m 1955\np B m 1957\np C v 1956 hier\np D v 1958 hier\np E v 1980 hier\np F v 1982 hier\nr G parent A\nr G parent B\nr H parent C\nr H parent D\nr A partner C\nr B partner D\nr A parent E\nr C parent E\nr B parent F\nr D parent F",
	"nobody at all":                "",
	"somebody alone":               "p A m 1980 hier",
}

// Package family is the vocabulary of Keukentafel: a Family, its Persons, the
// one Plan they make, and everybody who works on it.
//
// It is pure: it knows no clock, no chance, no disk, no network and no screen.
// It is not the place where things are kept (storage/vault), allowed
// (app/consent) or done (app/casework). It promises that its types can be
// compared, copied with Clone, and printed without giving a private word away:
// names, free text and dates of birth print as "[withheld]".
//
// # Glossary: the Dutch word on screen and paper, the English word in code
//
//	gezin                     Family
//	huishouden                Household
//	persoon, gezinslid        Person
//	gezag                     Custody (of a Person over a child)
//	wilsonbekwaam             Incapacity
//	relatie                   Relation
//	gezinsplan                Plan
//	aanleiding                Plan.Reason
//	uitspraak                 Statement (kracht Strength, zorg Worry, verhaal Story)
//	cijfer                    Mark
//	doel                      Goal
//	actie, afspraak           Action
//	veiligheidsafspraak       SafetyAgreement
//	familiegroepsplan         FamilyGroupPlan
//	evaluatie                 Evaluation
//	overleg, gesprek          Meeting
//	partner                   Partner
//	inbreng                   Contribution
//	regisseur                 Coordinator (procesregisseur ProcessCoordinator)
//	instemming                Agreement
//	zienswijze                Agreement.View
//	vastgestelde versie       Version
//	zienswijze bij een uitspraak View
//	werkaantekening           Note
//	verzoek (inzage, ...)     RightsRequest
//	ondertoezichtstelling     Order
//	wettelijke vertegenwoordiging Representation
//	intrekken, terugvragen    consent.Recall
//	leefgebied                LifeDomain
//	interventieniveau         InterventionLevel
//	toestemming               consent.Consent
//	gegevenscategorie         consent.Category
//	grondslag                 consent.LegalGround
//	verstrekking              consent.Disclosure
//	verstrekkingenregister    consent.Record
//	logregel                  audit.Entry
//	overdracht                Handover
//	casus zonder namen        consent.Case
//	gezinsblad                document.FamilySheet
//	uitnodiging, verslag      document.Invitation, Minutes
//	evaluatieformulier        document.EvaluationForm
//	overdrachtsblad           document.HandoverSheet
//	huisstijl, logo           casework.Letterhead
//	binnenhalen               casework.BringIn
//	pen (wie mag wijzigen)    Pen
//
// The words are those of assets/docs and of the method "één gezin, één plan,
// één regisseur"; one word per idea, everywhere.
package family

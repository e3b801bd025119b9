package casework

// Lead is how many days ahead Vandaag tells what comes.
type Lead struct {
	Birthday int // of a 12th, 16th or 18th birthday
	Ending   int // of the end of a consent or of a legal ground
	Review   int // of a talk to look back, on the plan or on a consent
}

// DefaultLead is what holds when nobody chose otherwise.
func DefaultLead() Lead { return Lead{Birthday: 60, Ending: 30, Review: 14} }

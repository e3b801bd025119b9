package family

// RequestID names one request of somebody of the family.
type RequestID string

// RequestKind is which right somebody uses. Destruction has a course of its
// own, with the retention periods.
type RequestKind string

// The kinds of request.
const (
	RequestAccess     RequestKind = "access"     // inzage
	RequestCopy       RequestKind = "copy"       // afschrift
	RequestCorrection RequestKind = "correction" // of a fact
)

// RequestOutcome is what was answered; empty is not answered yet.
type RequestOutcome string

// The outcomes.
const (
	RequestOpen    RequestOutcome = ""
	RequestGranted RequestOutcome = "granted"
	RequestPartly  RequestOutcome = "partly"
	RequestRefused RequestOutcome = "refused"
)

// RightsRequest (verzoek) is that somebody asks to read the file, to have a copy of it
// or to have a fact mended, with the day by which an answer is due.
type RightsRequest struct {
	ID       RequestID
	Kind     RequestKind
	By       PersonID
	About    PersonID // whose data; empty is those of By
	Asked    Date
	AnswerBy Date
	Words    Text   // what was asked, in the words of who asked
	Object   string // id of the statement, with RequestCorrection
	Outcome  RequestOutcome
	Answered Date
	Why      Text   // needed unless granted
	Given    string // id of the disclosure that answered it
	Before   Text   // the words that a granted correction replaced
}

// Open tells whether the request waits for an answer.
func (r RightsRequest) Open() bool { return r.Outcome == RequestOpen }

// Of is whose data the request is about.
func (r RightsRequest) Of() PersonID {
	if r.About == "" {
		return r.By
	}
	return r.About
}

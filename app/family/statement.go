package family

// StatementKind keeps fact, observation, opinion and quote apart, as the
// Kinderombudsman asked in 2013.
type StatementKind string

// The kinds of statement.
const (
	KindQuote       StatementKind = "quote"
	KindFact        StatementKind = "fact"
	KindObservation StatementKind = "observation"
	KindOpinion     StatementKind = "opinion"
)

// StatementTopic is which part of the plan a statement belongs to.
type StatementTopic string

// The topics.
const (
	TopicReason      StatementTopic = "reason"       // aanleiding, in the family's words
	TopicStory       StatementTopic = "story"        // what was told
	TopicStrength    StatementTopic = "strength"     // kracht
	TopicWorry       StatementTopic = "worry"        // zorg
	TopicEarlierHelp StatementTopic = "earlier-help" // eerdere hulp
	TopicNetwork     StatementTopic = "network"      // what the own network can do
	TopicLesson      StatementTopic = "lesson"       // what was learned
)

// Speaker is who said it: a person of the family, a partner, or a name.
type Speaker struct {
	Person  PersonID
	Partner PartnerID
	Name    Text // when neither: the consultant, a neighbour
}

// Statement is what somebody said, literally.
type Statement struct {
	ID      StatementID
	Topic   StatementTopic
	Kind    StatementKind
	Speaker Speaker
	Text    Text
	On      Date
	Meeting MeetingID
	Domain  LifeDomain
	About   []PersonID  // whom it is about; empty is the whole family
	Shared  []PartnerID // free text is shared item by item, never by category alone
	Views   []View      // what others say of it; goes with it wherever it goes
}

// View (zienswijze) is what a person of the family says of a statement. It
// stands beside it and changes no word of it.
type View struct {
	Person PersonID
	Text   Text
	On     Date
}

// Mark is a score from 0 to 10 that one person, or a partner, gives on one
// topic or on the progress of a goal.
type Mark struct {
	ID      MarkID
	Person  PersonID
	Partner PartnerID // when a partner gave it
	Goal    GoalID    // when it is about the progress of a goal
	Topic   Text      // "hoe gaat het thuis?"
	Domain  LifeDomain
	Score   int  // 0..10
	Higher  Text // what would make it one point higher
	On      Date
}

// Check refuses a mark outside 0..10.
func (m Mark) Check() error {
	if m.Score < 0 || m.Score > 10 {
		return ErrBadMark
	}
	return nil
}

// SafetyAgreement is an agreement about safety. It is a layer of its own and
// is in no partner's slice unless a legal ground says so.
type SafetyAgreement struct {
	ID       SafetyID
	Text     Text
	About    []PersonID
	Watches  Text // who watches over it
	WhenFail Text // what happens when it fails
	On       Date
}

// Meeting is a talk around the table.
type Meeting struct {
	ID      MeetingID
	On      Date
	Where   Text
	Present []PersonID
	Others  Text // partners and others present, in words
}

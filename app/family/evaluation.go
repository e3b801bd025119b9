package family

// GAS is a score of goal attainment: -3 worse, -2 as at the start, -1 less
// than the goal, 0 the goal, +1 more, +2 much more.
type GAS int

// The ends of the scale.
const (
	GASWorst GAS = -3
	GASBest  GAS = 2
)

// GoalScore is how far one goal came, by the client and by the worker. Both
// stay, also when they differ.
type GoalScore struct {
	Goal   GoalID
	Client *GAS
	Worker *GAS
	Story  Text
}

// Evaluation looks back on the goals.
type Evaluation struct {
	ID      EvaluationID
	On      Date
	Meeting MeetingID
	Scores  []GoalScore
	Lessons Text
	Story   Text
	By      Text
}

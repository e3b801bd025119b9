package route

// What the tab Plan opens at when its Object is no goal, action or statement.
const (
	// PlanOverdue is the action that is late the longest.
	PlanOverdue = "overdue"
	// PlanReview is where one looks back together.
	PlanReview = "review"
)

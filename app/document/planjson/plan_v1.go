package planjson

// FormatName and FormatVersion stand at the head of every file.
const (
	FormatName    = "keukentafel-plan"
	FormatVersion = 1
)

type planV1 struct {
	Format     string       `json:"format"`
	Version    int          `json:"formatVersion"`
	Disclosure disclosureV1 `json:"disclosure"`
	Family     familyV1     `json:"family"`
	Plan       contentV1    `json:"plan"`
	Sharing    []sharingV1  `json:"sharing,omitempty"`
}

// sharingV1 is what one partner may know, in an own copy.
type sharingV1 struct {
	Partner    string           `json:"partner"`
	Categories []string         `json:"categories"`
	About      []sharingAboutV1 `json:"about"`
}

type sharingAboutV1 struct {
	Person     string   `json:"person"`
	Categories []string `json:"categories"`
}

type disclosureV1 struct {
	ID         string      `json:"id"`
	At         string      `json:"at"`
	On         string      `json:"on,omitempty"`
	Purpose    string      `json:"purpose"`
	Recipient  recipientV1 `json:"recipient"`
	Categories []string    `json:"categories"`
	Grounds    []groundV1  `json:"grounds"`
	Log        *anchorV1   `json:"log,omitempty"`
}

type anchorV1 struct {
	Seq int64  `json:"seq"`
	MAC string `json:"mac"`
}

type recipientV1 struct {
	Kind    string `json:"kind"`
	Partner string `json:"partner,omitempty"`
	Person  string `json:"person,omitempty"`
	Name    string `json:"name,omitempty"`
}

type groundV1 struct {
	Item    string   `json:"item"`
	Grounds []string `json:"grounds"`
}

type familyV1 struct {
	ID         string        `json:"id"`
	Name       string        `json:"name,omitempty"`
	Town       string        `json:"town,omitempty"`
	Households []householdV1 `json:"households"`
	Persons    []personV1    `json:"persons"`
	Relations  []relationV1  `json:"relations"`
	Custodies  []custodyV1   `json:"custodies"`
	Partners   []partnerV1   `json:"partners"`
}

type householdV1 struct {
	ID      string `json:"id"`
	Name    string `json:"name,omitempty"`
	Address string `json:"address,omitempty"`
}

type personV1 struct {
	ID         string   `json:"id"`
	Given      string   `json:"given,omitempty"`
	Infix      string   `json:"infix,omitempty"`
	Surname    string   `json:"surname,omitempty"`
	Birth      string   `json:"birth,omitempty"`
	Gender     string   `json:"gender,omitempty"`
	Place      string   `json:"place,omitempty"`
	Households []string `json:"households"`
	Phone      string   `json:"phone,omitempty"`
	Email      string   `json:"email,omitempty"`
	Language   string   `json:"language,omitempty"`
	Died       string   `json:"died,omitempty"`
}

type relationV1 struct {
	From      string `json:"from"`
	To        string `json:"to"`
	Kind      string `json:"kind"`
	Quality   string `json:"quality,omitempty"`
	Strength  int    `json:"strength,omitempty"`
	Direction string `json:"direction,omitempty"`
	Union     string `json:"union,omitempty"`
	Since     string `json:"since,omitempty"`
	Until     string `json:"until,omitempty"`
}

type custodyV1 struct {
	Holder   string `json:"holder"`
	Child    string `json:"child"`
	State    string `json:"state"`
	Basis    string `json:"basis,omitempty"`
	Court    string `json:"court,omitempty"`
	On       string `json:"on,omitempty"`
	Guardian bool   `json:"guardian"`
	From     string `json:"from,omitempty"`
	Until    string `json:"until,omitempty"`
}

type partnerV1 struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind,omitempty"`
	House    string   `json:"house,omitempty"`
	Name     string   `json:"name,omitempty"`
	Function string   `json:"function,omitempty"`
	Phone    string   `json:"phone,omitempty"`
	Email    string   `json:"email,omitempty"`
	Concerns []string `json:"concerns"`
	From     string   `json:"from,omitempty"`
	Until    string   `json:"until,omitempty"`
}

type contentV1 struct {
	State        string          `json:"state"`
	Version      int             `json:"version,omitempty"`
	AdoptedOn    string          `json:"adoptedOn,omitempty"`
	Coordinator  string          `json:"coordinator,omitempty"`
	NextReview   string          `json:"nextReview,omitempty"`
	GroupPlan    *groupPlanV1    `json:"familyGroupPlan,omitempty"`
	RightsTold   string          `json:"rightsExplained,omitempty"`
	RightsIn     string          `json:"rightsLanguage,omitempty"`
	Statements   []statementV1   `json:"statements"`
	Marks        []markV1        `json:"marks"`
	Goals        []goalV1        `json:"goals"`
	Safety       []safetyV1      `json:"safety"`
	Evaluations  []evaluationV1  `json:"evaluations"`
	Agreements   []agreementV1   `json:"agreements"`
	Meetings     []meetingV1     `json:"meetings"`
	Coordinators []coordinatorV1 `json:"coordinators"`
}

type groupPlanV1 struct {
	Offered string `json:"offered,omitempty"`
	Answer  string `json:"answer,omitempty"`
}

// byV1 is who said or does something: a person, a partner or a name.
type byV1 struct {
	Person  string `json:"person,omitempty"`
	Partner string `json:"partner,omitempty"`
	Name    string `json:"name,omitempty"`
}

type statementV1 struct {
	ID      string   `json:"id"`
	Topic   string   `json:"topic"`
	Kind    string   `json:"kind,omitempty"`
	Speaker byV1     `json:"speaker"`
	Text    string   `json:"text"`
	On      string   `json:"on,omitempty"`
	Meeting string   `json:"meeting,omitempty"`
	Domain  string   `json:"domain,omitempty"`
	About   []string `json:"about"`
	Views   []viewV1 `json:"views,omitempty"`
}

// viewV1 is what a person says of a statement; it stands beside it.
type viewV1 struct {
	Person string `json:"person"`
	Text   string `json:"text"`
	On     string `json:"on,omitempty"`
}

type markV1 struct {
	ID      string `json:"id"`
	Person  string `json:"person,omitempty"`
	Partner string `json:"partner,omitempty"`
	Goal    string `json:"goal,omitempty"`
	Topic   string `json:"topic,omitempty"`
	Domain  string `json:"domain,omitempty"`
	Score   int    `json:"score"`
	Higher  string `json:"higher,omitempty"`
	On      string `json:"on,omitempty"`
}

type goalV1 struct {
	ID      string     `json:"id"`
	Words   string     `json:"words"`
	Result  string     `json:"result,omitempty"`
	Kind    string     `json:"kind,omitempty"`
	State   string     `json:"state,omitempty"`
	ForWhom []string   `json:"forWhom"`
	Domain  string     `json:"domain,omitempty"`
	Due     string     `json:"due,omitempty"`
	Actions []actionV1 `json:"actions"`
}

type actionV1 struct {
	ID    string `json:"id"`
	What  string `json:"what"`
	Who   byV1   `json:"who"`
	Due   string `json:"due,omitempty"`
	State string `json:"state,omitempty"`
	Level int    `json:"level,omitempty"`
	Done  string `json:"done,omitempty"`
}

type safetyV1 struct {
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	About    []string `json:"about"`
	Watches  string   `json:"watches,omitempty"`
	WhenFail string   `json:"whenItFails,omitempty"`
	On       string   `json:"on,omitempty"`
}

type evaluationV1 struct {
	ID      string    `json:"id"`
	On      string    `json:"on,omitempty"`
	Meeting string    `json:"meeting,omitempty"`
	By      string    `json:"by,omitempty"`
	Lessons string    `json:"lessons,omitempty"`
	Story   string    `json:"story,omitempty"`
	Scores  []scoreV1 `json:"scores"`
}

type scoreV1 struct {
	Goal   string `json:"goal"`
	Client *int   `json:"client,omitempty"`
	Worker *int   `json:"worker,omitempty"`
	Story  string `json:"story,omitempty"`
}

type agreementV1 struct {
	Person string `json:"person"`
	Answer string `json:"answer"`
	View   string `json:"view,omitempty"`
	On     string `json:"on,omitempty"`
}

type meetingV1 struct {
	ID      string   `json:"id"`
	On      string   `json:"on,omitempty"`
	Where   string   `json:"where,omitempty"`
	Present []string `json:"present"`
	Others  string   `json:"others,omitempty"`
}

type coordinatorV1 struct {
	Role  string `json:"role"`
	Who   byV1   `json:"who"`
	From  string `json:"from,omitempty"`
	Until string `json:"until,omitempty"`
}

package fhir

// head begins every resource.
type head struct {
	Type string     `json:"resourceType"`
	Text *narrative `json:"text,omitempty"`
}

type bundle struct {
	Type       string     `json:"resourceType"`
	Language   string     `json:"language"`
	Identifier identifier `json:"identifier"`
	Kind       string     `json:"type"`
	Timestamp  string     `json:"timestamp"`
	Entries    []entry    `json:"entry"`
}

type entry struct {
	FullURL  string `json:"fullUrl"`
	Resource any    `json:"resource"`
}

type composition struct {
	Type            string      `json:"resourceType"`
	Language        string      `json:"language"`
	Text            *narrative  `json:"text,omitempty"`
	Identifier      identifier  `json:"identifier"`
	Status          string      `json:"status"`
	Kind            concept     `json:"type"`
	Subject         reference   `json:"subject"`
	Date            string      `json:"date"`
	Author          []reference `json:"author"`
	Title           string      `json:"title"`
	Confidentiality string      `json:"confidentiality"`
	Attester        []attester  `json:"attester,omitempty"`
	Sections        []section   `json:"section"`
}

type attester struct {
	Mode  string     `json:"mode"`
	Time  string     `json:"time,omitempty"`
	Party *reference `json:"party"`
}

type section struct {
	Title   string      `json:"title"`
	Code    *concept    `json:"code,omitempty"`
	Text    *narrative  `json:"text"`
	Entries []reference `json:"entry,omitempty"`
}

type group struct {
	head
	Identifier []identifier `json:"identifier,omitempty"`
	Kind       string       `json:"type"`
	Actual     bool         `json:"actual"`
	Name       string       `json:"name,omitempty"`
	Members    []member     `json:"member,omitempty"`
}

type member struct {
	Entity reference `json:"entity"`
}

type patient struct {
	head
	Identifier    []identifier    `json:"identifier"`
	Name          []humanName     `json:"name,omitempty"`
	Telecom       []contactPoint  `json:"telecom,omitempty"`
	Gender        string          `json:"gender,omitempty"`
	Birth         string          `json:"birthDate,omitempty"`
	Died          string          `json:"deceasedDateTime,omitempty"`
	Address       []address       `json:"address,omitempty"`
	Communication []communication `json:"communication,omitempty"`
	Links         []link          `json:"link,omitempty"`
}

type communication struct {
	Language concept `json:"language"`
}

type link struct {
	Other reference `json:"other"`
	Kind  string    `json:"type"`
}

type relatedPerson struct {
	head
	Identifier    []identifier    `json:"identifier"`
	Patient       reference       `json:"patient"`
	Relationship  []concept       `json:"relationship,omitempty"`
	Name          []humanName     `json:"name,omitempty"`
	Telecom       []contactPoint  `json:"telecom,omitempty"`
	Gender        string          `json:"gender,omitempty"`
	Birth         string          `json:"birthDate,omitempty"`
	Address       []address       `json:"address,omitempty"`
	Period        *period         `json:"period,omitempty"`
	Communication []communication `json:"communication,omitempty"`
}

type practitioner struct {
	head
	Identifier []identifier `json:"identifier,omitempty"`
	Name       []humanName  `json:"name"`
}

type practitionerRole struct {
	head
	Identifier   []identifier   `json:"identifier"`
	Period       *period        `json:"period,omitempty"`
	Practitioner *reference     `json:"practitioner,omitempty"`
	Organization *reference     `json:"organization,omitempty"`
	Code         []concept      `json:"code,omitempty"`
	Telecom      []contactPoint `json:"telecom,omitempty"`
}

type organization struct {
	head
	Kind []concept `json:"type,omitempty"`
	Name string    `json:"name"`
}

type careTeam struct {
	head
	Status       string        `json:"status"`
	Subject      reference     `json:"subject"`
	Participants []participant `json:"participant,omitempty"`
}

type participant struct {
	Role   []concept `json:"role,omitempty"`
	Member reference `json:"member"`
	Period *period   `json:"period,omitempty"`
}

type carePlan struct {
	head
	Identifier []identifier `json:"identifier"`
	Status     string       `json:"status"`
	Intent     string       `json:"intent"`
	Title      string       `json:"title"`
	Subject    reference    `json:"subject"`
	Period     *period      `json:"period,omitempty"`
	Author     *reference   `json:"author,omitempty"`
	CareTeam   []reference  `json:"careTeam"`
	Goals      []reference  `json:"goal,omitempty"`
	Activities []activity   `json:"activity,omitempty"`
}

type activity struct {
	Reference reference `json:"reference"`
}

type goal struct {
	head
	Identifier  []identifier `json:"identifier"`
	Lifecycle   string       `json:"lifecycleStatus"`
	Achievement *concept     `json:"achievementStatus,omitempty"`
	Category    []concept    `json:"category,omitempty"`
	Description concept      `json:"description"`
	Subject     reference    `json:"subject"`
	Targets     []target     `json:"target,omitempty"`
	Outcomes    []reference  `json:"outcomeReference,omitempty"`
}

type target struct {
	Measure *concept `json:"measure,omitempty"`
	Detail  string   `json:"detailString,omitempty"`
	Due     string   `json:"dueDate,omitempty"`
}

type task struct {
	head
	Identifier  []identifier `json:"identifier"`
	Status      string       `json:"status"`
	Business    *concept     `json:"businessStatus,omitempty"`
	Intent      string       `json:"intent"`
	Code        *concept     `json:"code,omitempty"`
	Description string       `json:"description,omitempty"`
	Focus       *reference   `json:"focus,omitempty"`
	For         *reference   `json:"for,omitempty"`
	Execution   *period      `json:"executionPeriod,omitempty"`
	Owner       *reference   `json:"owner,omitempty"`
	Notes       []annotation `json:"note,omitempty"`
	Restriction *restriction `json:"restriction,omitempty"`
}

type restriction struct {
	Period period `json:"period"`
}

type observation struct {
	head
	Identifier []identifier `json:"identifier"`
	Status     string       `json:"status"`
	Category   []concept    `json:"category,omitempty"`
	Code       concept      `json:"code"`
	Subject    reference    `json:"subject"`
	Focus      []reference  `json:"focus,omitempty"`
	Effective  string       `json:"effectiveDateTime,omitempty"`
	Performer  []reference  `json:"performer,omitempty"`
	Words      string       `json:"valueString,omitempty"`
	Number     *int         `json:"valueInteger,omitempty"`
	Meaning    []concept    `json:"interpretation,omitempty"`
	Notes      []annotation `json:"note,omitempty"`
	Range      []scaleRange `json:"referenceRange,omitempty"`
}

type scaleRange struct {
	Low  quantity `json:"low"`
	High quantity `json:"high"`
}

type permission struct {
	head
	Status     string     `json:"status"`
	Scope      concept    `json:"scope"`
	Category   []concept  `json:"category"`
	Patient    *reference `json:"patient,omitempty"`
	PolicyRule concept    `json:"policyRule"`
	Provision  provision  `json:"provision"`
}

type provision struct {
	Kind   string    `json:"type"`
	Actors []actor   `json:"actor"`
	Codes  []concept `json:"code"`
}

type actor struct {
	Role      concept   `json:"role"`
	Reference reference `json:"reference"`
}

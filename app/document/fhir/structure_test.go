package fhir_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document/fhir"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

type object = map[string]any

// required are the elements that R4 says must be there, and those that may
// stand only once although we could write more.
var required = map[string][]string{
	"Composition": {"identifier", "status", "type", "date", "author", "title", "section"}, "Group": {"type", "actual"}, "Patient": {"identifier"},
	"RelatedPerson": {"patient"}, "Practitioner": {"name"}, "PractitionerRole": {"identifier"}, "Organization": {"name"}, "CareTeam": {"status", "subject"},
	"CarePlan": {"status", "intent", "subject"}, "Goal": {"lifecycleStatus", "description", "subject"}, "Task": {"status", "intent"},
	"Observation": {"status", "code"}, "Consent": {"status", "scope", "category", "policyRule", "provision"},
}

// allowed are the words that an element with a fixed list may have.
var allowed = map[string]string{
	"Composition.status": "preliminary final", "Composition.confidentiality": "R", "Composition.attester.mode": "personal", "Group.type": "person",
	"Patient.gender": "male female", "RelatedPerson.gender": "male female", "Patient.link.type": "seealso", "CareTeam.status": "active",
	"CarePlan.status": "draft active completed", "CarePlan.intent": "plan", "Goal.lifecycleStatus": "proposed accepted active completed cancelled",
	"Task.status": "requested accepted in-progress on-hold completed cancelled", "Task.intent": "plan", "Observation.status": "final",
	"Consent.status": "active", "Consent.provision.type": "permit",
}

// may say to what kind of resource an element may refer.
var may = map[string]string{
	"Composition.subject": "Group", "Composition.author": "Practitioner PractitionerRole Patient RelatedPerson", "Composition.attester.party": "Patient RelatedPerson",
	"Composition.section.entry": "*", "Group.member.entity": "Patient", "Patient.link.other": "RelatedPerson", "RelatedPerson.patient": "Patient",
	"PractitionerRole.practitioner": "Practitioner", "PractitionerRole.organization": "Organization", "CareTeam.subject": "Patient Group",
	"CareTeam.participant.member": "Practitioner PractitionerRole RelatedPerson Patient", "CarePlan.subject": "Group", "CarePlan.author": "Practitioner PractitionerRole RelatedPerson Patient",
	"CarePlan.careTeam": "CareTeam", "CarePlan.goal": "Goal", "CarePlan.activity.reference": "Task", "Goal.subject": "Patient Group", "Goal.outcomeReference": "Observation",
	"Task.focus": "Goal", "Task.for": "Patient Group", "Task.owner": "Practitioner PractitionerRole Patient RelatedPerson", "Observation.subject": "Patient Group",
	"Observation.focus": "Goal", "Observation.performer": "Practitioner PractitionerRole Patient RelatedPerson", "Observation.note.authorReference": "Patient RelatedPerson",
	"Consent.patient": "Patient", "Consent.provision.actor.reference": "PractitionerRole",
}

var (
	dateTime  = regexp.MustCompile(`^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$`)
	urlUUID   = regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	dateNames = []string{"date", "birthDate", "deceasedDateTime", "start", "end", "time", "dueDate", "effectiveDateTime", "timestamp"}
	systems   = regexp.MustCompile(`^(urn:keukentafel:[a-z-]+|urn:ietf:rfc:3986|phone|email|http://terminology\.hl7\.org/CodeSystem/(v3-RoleCode|v3-ActCode|v3-ParticipationType|consentscope|goal-achievement))$`)
)

// reader reads one file as a program of somebody else would.
type reader struct {
	t     *testing.T
	where string
	kinds map[string]string // of every resource, by its url
	used  map[string]bool   // what the composition speaks of
}

func check(t *testing.T, where string, file []byte) []string {
	t.Helper()
	var bundle object
	if err := json.Unmarshal(file, &bundle); err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	r := reader{t, where, map[string]string{}, map[string]bool{}}
	entries := bundle["entry"].([]any)
	for i, e := range entries {
		url, resource := e.(object)["fullUrl"].(string), e.(object)["resource"].(object)
		kind := resource["resourceType"].(string)
		if !urlUUID.MatchString(url) || r.kinds[url] != "" {
			t.Errorf("%s: entry %d has no name of its own: %s", where, i, url)
		}
		if r.kinds[url] = kind; (i == 0) != (kind == "Composition") {
			t.Errorf("%s: entry %d is a %s", where, i, kind)
		}
	}
	if bundle["type"] != "document" || bundle["identifier"] == nil || bundle["timestamp"] == nil {
		t.Errorf("%s: the bundle is no document", where)
	}
	for _, e := range entries {
		resource := e.(object)["resource"].(object)
		kind := resource["resourceType"].(string)
		for _, element := range required[kind] {
			if resource[element] == nil {
				t.Errorf("%s: %s without %s", where, kind, element)
			}
		}
		if required[kind] == nil {
			t.Errorf("%s: nobody expects a %s", where, kind)
		}
		r.walk(kind, resource)
	}
	for url, kind := range r.kinds {
		if kind != "Composition" && !r.used[url] {
			t.Errorf("%s: the text does not lead to a %s", where, kind)
		}
	}
	return slices.Sorted(maps.Values(r.kinds))
}

func (r reader) walk(path string, value any) {
	switch v := value.(type) {
	case object:
		r.object(path, v)
	case []any:
		if len(v) == 0 {
			r.t.Errorf("%s: %s is an empty list", r.where, path)
		}
		for _, each := range v {
			r.walk(path, each)
		}
	case string:
		r.text(path, v)
	case nil:
		r.t.Errorf("%s: %s is null", r.where, path)
	}
}

func (r reader) object(path string, o object) {
	if len(o) == 0 {
		r.t.Errorf("%s: %s is empty", r.where, path)
	}
	if url, ok := o["reference"].(string); ok {
		kinds, known := may[path]
		if kind := r.kinds[url]; kind == "" || !known || kinds != "*" && !slices.Contains(strings.Fields(kinds), kind) {
			r.t.Errorf("%s: %s refers to %q %s", r.where, path, kind, url)
		}
		if path == "Composition.section.entry" {
			r.used[url] = true
		}
	}
	for name, value := range o {
		r.walk(path+"."+name, value)
	}
}

func (r reader) text(path, text string) {
	name := path[strings.LastIndex(path, ".")+1:]
	switch {
	case strings.TrimSpace(text) != text || text == "":
		r.t.Errorf("%s: %s has spaces around it", r.where, path)
	case name == "div":
		r.narrative(path, text)
	case slices.Contains(dateNames, name) && !dateTime.MatchString(text):
		r.t.Errorf("%s: %s is no date", r.where, path)
	case name == "system" && !systems.MatchString(text):
		r.t.Errorf("%s: %s is %s", r.where, path, text)
	case allowed[path] != "" && !slices.Contains(strings.Fields(allowed[path]), text):
		r.t.Errorf("%s: %s may not be %q", r.where, path, text)
	}
}

// narrative must be one div with words in it and nothing that does something.
func (r reader) narrative(path, text string) {
	decoder, said := xml.NewDecoder(strings.NewReader(text)), false
	may := strings.Fields("div p b i br h3 ul ol li table caption thead tbody tr th td dl dt dd blockquote")
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			r.t.Errorf("%s: %s is not well formed: %v", r.where, path, err)
			return
		}
		switch x := token.(type) {
		case xml.StartElement:
			if !slices.Contains(may, x.Name.Local) || x.Name.Space != "http://www.w3.org/1999/xhtml" {
				r.t.Errorf("%s: %s has <%s>", r.where, path, x.Name.Local)
			}
		case xml.CharData:
			said = said || strings.TrimSpace(string(x)) != ""
		}
	}
	if !said || !strings.HasPrefix(text, "<div xmlns=") {
		r.t.Errorf("%s: %s says nothing", r.where, path)
	}
}

func TestAFileForEachRecipientIsADocumentOfR4(t *testing.T) {
	for name := range recipients {
		for _, lang := range words.Langs() {
			check(t, name, written(t, sampleplan.Dossier(), name, lang))
			check(t, "odd "+name, written(t, odd(), name, lang))
		}
	}
	check(t, "bare", written(t, bare(), "home", words.NL))
	check(t, "nobody", written(t, nobody(), "home", words.NL))
}

func TestEveryInventedFamilyGivesADocumentForEverybody(t *testing.T) {
	written := 0
	for dossier := range samples.Families(150, 7, sampleplan.Today) {
		to, purpose := sampleplan.ToHome()
		readers := map[consent.Recipient]consent.Purpose{to: purpose}
		for _, p := range dossier.Family.Partners {
			to, purpose := casework.ToPartnerOf(p)
			readers[to] = purpose
		}
		for to, purpose := range readers {
			d, err := disclosed(t, dossier, to, purpose)
			if err != nil {
				continue // nothing may be shared
			}
			var out bytes.Buffer
			if err := fhir.Write(&out, d, words.NL); err != nil {
				t.Fatal(err)
			}
			check(t, fmt.Sprint(dossier.Family.ID, " ", to.Kind), out.Bytes())
			written++
		}
	}
	t.Logf("%d documents", written)
	if written < 150 {
		t.Errorf("only %d documents", written)
	}
}

func TestEveryKindOfResourceStandsInTheMapping(t *testing.T) {
	page, err := os.ReadFile("../../../assets/docs/fhir.md")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for name := range recipients {
		for _, kind := range check(t, name, written(t, odd(), name, words.NL)) {
			seen[kind] = true
		}
	}
	for kind := range required {
		if !seen[kind] {
			t.Errorf("nothing makes a %s", kind)
		}
	}
	for kind := range seen {
		if !strings.Contains(string(page), " `"+kind+".") && !strings.Contains(string(page), "| `"+kind+"`") {
			t.Errorf("assets/docs/fhir.md says nothing of %s", kind)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	to, purpose := sampleplan.ToHome()
	d, err := sampleplan.For(to, purpose)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := fhir.Write(io.Discard, d, words.NL); err != nil {
			b.Fatal(err)
		}
	}
}

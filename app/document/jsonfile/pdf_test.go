package jsonfile

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// paper is a PDF with one attached file; without a name it has none.
func paper(name, content string) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}
	if name != "" {
		objects[0] = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(" + name + ") 3 0 R]>>>>>>"
		objects = append(objects, "<</Type/Filespec/F("+name+")/EF<</F 4 0 R>>>>",
			fmt.Sprintf("<</Type/EmbeddedFile/Length %d>>stream\n%s\nendstream", len(content), content))
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	var places []int
	for i, object := range objects {
		places = append(places, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}

func TestAPDFWithoutAPlanForProgramsHasNone(t *testing.T) {
	for name, content := range map[string][]byte{
		"no file": paper("", ""), "another file": paper("invoice.xml", "<x/>"), "half a PDF": paper(InPDF, "{}")[:60],
		"no PDF": []byte("%PDF-1.7 hallo"), "nothing": nil, "loops": []byte(strings.ReplaceAll(string(paper(InPDF, "{}")), "4 0 R", "3 0 R")),
	} {
		if plan, found := FromPDF(content); found {
			t.Errorf("%s: %d bytes were found", name, len(plan))
		}
	}
}

func TestThePlanForProgramsIsTakenOutOfAPDF(t *testing.T) {
	if plan, found := FromPDF(paper(InPDF, `{"format": "keukentafel-plan"}`)); !found || !strings.Contains(string(plan), "keukentafel-plan") {
		t.Errorf("found %v, %d bytes", found, len(plan))
	}
}

func FuzzReadingAPDF(f *testing.F) {
	f.Add(paper(InPDF, "{}"))
	f.Add(paper("", ""))
	f.Fuzz(func(t *testing.T, data []byte) {
		if plan, found := FromPDF(data); !found && plan != nil {
			t.Error("something came although nothing was found")
		}
	})
}

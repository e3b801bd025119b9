package pdfcheck

import (
	"slices"

	reader "github.com/speedata/pdfdisassembler"
	"github.com/speedata/pdfdisassembler/contentstream"
)

// painting are the operators that leave something on the page.
var painting = []string{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", "\"", "Do", "sh", "EI"}

// kinds are what decoration may say that it is.
var kinds = []string{"Layout", "Pagination", "Page", "Background"}

// scan is the reading of one page.
type scan struct {
	*file
	page  int
	fonts map[string]int // object by name
	open  []bool         // for each mark under way: tagged or decoration
	font  int
	lost  bool
}

// readContents wants all that is drawn to be tagged or decoration.
func (f *file) readContents() {
	for i, page := range f.pages {
		content, err := page.Content()
		if err != nil {
			f.fault("page %d cannot be read", i+1)
			continue
		}
		s := &scan{file: f, page: i, fonts: f.fontsOf(page)}
		for op, err := range contentstream.New(content).All() {
			if err != nil {
				f.fault("page %d: content cannot be read", i+1)
				break
			}
			s.op(op)
		}
		f.want(len(s.open) == 0, "page %d: a mark is not ended", i+1)
		f.want(!s.lost, "page %d: something is drawn that is neither tagged nor decoration", i+1)
	}
}

func (f *file) fontsOf(page *reader.Page) map[string]int {
	names := map[string]int{}
	resources, _ := page.Resources()
	if resources == nil {
		return names
	}
	if fonts, ok := resources.Dict("Font"); ok {
		for name, o := range fonts.Iter() {
			names[name] = number(o)
		}
	}
	return names
}

func (s *scan) op(op contentstream.Op) {
	switch op.Operator {
	case "BMC", "BDC":
		s.begin(op)
	case "EMC":
		s.want(len(s.open) > 0, "page %d: a mark is ended that was not begun", s.page+1)
		s.open = s.open[:max(len(s.open)-1, 0)]
	case "Tf":
		s.font = s.fonts[op.Operands[0].Name]
		s.want(s.font != 0, "page %d: a font that the page does not have", s.page+1)
	case "Tj", "TJ":
		for _, operand := range op.Operands {
			s.text(operand)
		}
	}
	if slices.Contains(painting, op.Operator) && len(s.open) == 0 {
		s.lost = true
	}
}

func (s *scan) begin(op contentstream.Op) {
	tagged := op.Operands[0].Name != "Artifact"
	s.want(!slices.Contains(s.open, false), "page %d: something inside decoration is marked", s.page+1)
	s.want(!tagged || !slices.Contains(s.open, true) || op.Operands[0].Name == "Span", "page %d: a tag within a tag", s.page+1)
	s.open = append(s.open, tagged)
	if len(op.Operands) < 2 {
		return
	}
	properties := op.Operands[1].Dict
	if !tagged {
		s.want(!slices.Contains(s.open[:len(s.open)-1], true), "page %d: decoration within a tag", s.page+1)
		s.want(slices.Contains(kinds, properties["Type"].Name), "page %d: decoration of an unknown kind", s.page+1)
		return
	}
	id, ok := properties["MCID"]
	if !ok {
		return
	}
	n, _ := id.Int()
	m := mark{s.page, int(n)}
	s.want(!s.drawn[m], "page %d: mark %d is used twice", s.page+1, n)
	s.drawn[m] = true
	role := s.roles[s.owner[m]]
	s.want(role != "", "page %d: mark %d belongs to nothing", s.page+1, n)
	s.want(role == "" || role == op.Operands[0].Name, "page %d: mark %d is a %s in a %s", s.page+1, n, op.Operands[0].Name, role)
}

// text notes which glyphs are drawn: two bytes each, or one in a simple font.
func (s *scan) text(o contentstream.Operand) {
	for _, part := range o.Array {
		s.text(part)
	}
	if o.Kind != contentstream.KindString {
		return
	}
	if s.glyphs[s.font] == nil {
		s.glyphs[s.font] = map[int]int{}
	}
	if s.simple(s.font) {
		for _, code := range o.Bytes {
			s.glyphs[s.font][int(code)] = s.page + 1
		}
		return
	}
	s.want(len(o.Bytes)%2 == 0, "page %d: half a glyph", s.page+1)
	for i := 0; i+1 < len(o.Bytes); i += 2 {
		s.glyphs[s.font][int(o.Bytes[i])<<8|int(o.Bytes[i+1])] = s.page + 1
	}
}

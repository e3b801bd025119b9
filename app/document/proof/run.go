package proof

import (
	"errors"
	"io"

	pdf "github.com/speedata/pdfdisassembler"
	"github.com/speedata/pdfdisassembler/contentstream"
)

// What one page may ask for.
const (
	maxSteps = 1 << 21
	maxKept  = 64
	maxPath  = 1 << 18
	maxDepth = 6
)

// run does what a page says, one operator after the other.
func (p *press) run(content []byte, resources *pdf.Dict) error {
	kept, marked := len(p.kept), p.marked
	scanner := contentstream.New(content)
	for {
		op, err := scanner.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return ErrBroken
		}
		if p.steps++; p.steps > maxSteps {
			return ErrTooMuch
		}
		if p.steps%256 == 0 && p.ctx.Err() != nil {
			return p.ctx.Err()
		}
		if err := p.do(op, resources); err != nil {
			return broken(err)
		}
	}
	if len(p.kept) != kept || p.marked != marked {
		return ErrBroken
	}
	return nil
}

// operator does one thing; it gets the numbers before it.
type operator struct {
	numbers int
	do      func(p *press, n []float64) error
}

// operators are those that take numbers only.
var operators = func() map[string]operator {
	all := map[string]operator{}
	for _, some := range []map[string]operator{stateOperators, pathOperators, paintOperators, colourOperators, textOperators, type3Operators} {
		for name, o := range some {
			all[name] = o
		}
	}
	return all
}()

// do does one operator. One that is not known is an error, so that nothing is
// missing in silence.
func (p *press) do(op contentstream.Op, resources *pdf.Dict) error {
	switch op.Operator {
	case "BMC", "BDC": // what a part is for a reader that cannot see
		p.marked++
		return nil
	case "EMC":
		p.marked--
		return nil
	case "MP", "DP", "ri", "i":
		return nil
	case "gs", "Do", "cs", "CS", "Tf":
		return p.named(op, resources)
	case "sc", "scn":
		return p.mix(op, &p.state.fill)
	case "SC", "SCN":
		return p.mix(op, &p.state.line)
	case "d":
		return p.dash(op)
	case "Tj", "'":
		if len(op.Operands) != 1 || op.Operands[0].Kind != contentstream.KindString {
			return ErrBroken
		}
		if op.Operator == "'" {
			p.state.text.next(0, -p.state.text.leading)
		}
		return p.show(op.Operands)
	case "TJ":
		if len(op.Operands) != 1 || op.Operands[0].Kind != contentstream.KindArray {
			return ErrBroken
		}
		return p.show(op.Operands[0].Array)
	}
	o, ok := operators[op.Operator]
	if !ok {
		if len(op.Operator) > 3 {
			return unknown("operator")
		}
		return unknown("operator", op.Operator)
	}
	n, err := numbers(op.Operands, o.numbers)
	if err != nil {
		return err
	}
	return o.do(p, n)
}

// numbers are the operands, which must be so many numbers that can be counted with.
func numbers(operands []contentstream.Operand, count int) ([]float64, error) {
	if len(operands) != count {
		return nil, ErrBroken
	}
	n := make([]float64, count)
	for i, o := range operands {
		if o.Kind != contentstream.KindNumber || !(o.Number > -1e7 && o.Number < 1e7) {
			return nil, ErrBroken
		}
		n[i] = o.Number
	}
	return n, nil
}

// named does what names something in the resources of the page.
func (p *press) named(op contentstream.Op, resources *pdf.Dict) error {
	if len(op.Operands) == 0 || op.Operands[0].Kind != contentstream.KindName {
		return ErrBroken
	}
	name := op.Operands[0].Name
	switch op.Operator {
	case "Tf":
		n, err := numbers(op.Operands[1:], 1)
		if err != nil {
			return err
		}
		dict, ok := resource(resources, "Font", name).(*pdf.Dict)
		if !ok {
			return ErrBroken
		}
		p.state.text.size = n[0]
		p.state.text.font, err = p.file.font(dict)
		return err
	case "gs":
		dict, ok := resource(resources, "ExtGState", name).(*pdf.Dict)
		if !ok {
			return ErrBroken
		}
		return p.adjust(dict)
	case "Do":
		stream, ok := resource(resources, "XObject", name).(*pdf.Stream)
		if !ok {
			return ErrBroken
		}
		return p.place(stream, resources)
	}
	return p.space(op.Operator == "cs", name, resource(resources, "ColorSpace", name))
}

// resource is what the page calls by a name; nil when it is not there.
func resource(resources *pdf.Dict, kind, name string) pdf.Object {
	if resources == nil {
		return nil
	}
	list, ok := resources.Dict(kind)
	if !ok {
		return nil
	}
	if stream, ok := list.Stream(name); ok {
		return stream
	}
	if dict, ok := list.Dict(name); ok {
		return dict
	}
	if array, ok := list.Array(name); ok {
		return array
	}
	return get(list, name)
}

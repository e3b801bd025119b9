package jsonfile

import (
	"bytes"

	"github.com/speedata/pdfdisassembler"
)

// InPDF is the name that a plan for programs has as a file inside a PDF.
const InPDF = "plan.json"

// FromPDF takes the plan for programs out of a PDF; false when it holds none,
// or cannot be read as a PDF. It does not look at what is in it.
func FromPDF(data []byte) (content []byte, found bool) {
	// The reader of PDF is not ours and meets files of strangers: whatever
	// happens in it, there is then no plan.
	defer func() {
		if recover() != nil {
			content, found = nil, false
		}
	}()
	reader, err := pdfdisassembler.Open(bytes.NewReader(data), pdfdisassembler.WithMaxStreamSize(Most))
	if err != nil {
		return nil, false
	}
	for _, file := range reader.EmbeddedFiles() {
		if file.Name != InPDF {
			continue
		}
		inside, ok := file.Spec.Dict("EF")
		if !ok {
			continue
		}
		for _, key := range []string{"F", "UF"} {
			if stream, ok := inside.Stream(key); ok {
				content, err := stream.Content()
				return content, err == nil
			}
		}
	}
	return nil, false
}

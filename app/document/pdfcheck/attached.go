package pdfcheck

import "fmt"

// Attached are the files that go along inside a PDF, by their name.
func Attached(content []byte) (map[string][]byte, error) {
	f, err := open(content)
	if err != nil {
		return nil, fmt.Errorf("read attachments: %w", err)
	}
	found := map[string][]byte{}
	for i, each := range f.EmbeddedFiles() {
		holder, ok := each.Spec.Dict("EF")
		if !ok {
			return nil, fmt.Errorf("read attachments: file %d has no content", i+1)
		}
		stream, ok := holder.Stream("F")
		if !ok {
			return nil, fmt.Errorf("read attachments: file %d has no content", i+1)
		}
		if found[each.Name], err = stream.Content(); err != nil {
			return nil, fmt.Errorf("read attachments: file %d: %w", i+1, err)
		}
	}
	return found, nil
}

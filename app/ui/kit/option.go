package kit

// Option is one of the things to choose from.
type Option struct {
	ID    string
	Label string
	Hint  string // small, beside the label
}

func find(options []Option, id string) (Option, bool) {
	for _, o := range options {
		if o.ID == id {
			return o, true
		}
	}
	return Option{}, false
}

package ui

// once gives an object the first time only: who comes back to a tab does not
// find open again what was closed.
func once(object string) func() string {
	return func() string {
		given := object
		object = ""
		return given
	}
}

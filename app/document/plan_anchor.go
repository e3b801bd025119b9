package document

// anchor prints the end of the vault's log when the plan was exported, so that
// a log that is cut off later can be noticed with it.
func (a *author) anchor() {
	end := a.disclosure.Anchor()
	if !end.Known() {
		return
	}
	a.add(Paragraph{Runs: Plain(a.lang.T("logbook.anchor", "seq", end.Seq, "mac", inGroups(end.MAC))), Small: true, Where: "logbook.anchor"})
}

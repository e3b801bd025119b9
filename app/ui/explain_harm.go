package ui

import "keukentafel/app/casework"

// harms words what happened to the vault itself. Each sentence begins with what
// it is about: a family by its id, the log, the lock.
func harms() []explanation {
	return []explanation{
		{casework.ErrUnreadable, "error.unreadable"},
		{casework.ErrSwapped, "error.swapped"},
		{casework.ErrOtherFamily, "error.other-family"},
		{casework.ErrPutBack, "error.put-back"},
		{casework.ErrLowered, "error.lowered"},
		{casework.ErrMissing, "error.missing"},
		{casework.ErrAdded, "error.added"},
		{casework.ErrLogCut, "error.log-cut"},
		{casework.ErrLogChanged, "error.log-changed"},
		{casework.ErrHeaderChanged, "error.header-changed"},
		{casework.ErrUnexplained, "error.unexplained"},
		{casework.ErrOlderCopy, "error.older-copy"},
		{casework.ErrNotWritable, "error.not-writable"},
		{casework.ErrReadOnly, "error.read-only"},
	}
}

package main

import "keukentafel/app/casework"

// harms are what can have happened to the vault itself; the words begin with
// what it is about.
func harms() []told {
	return []told{
		{casework.ErrUnreadable, exitDamaged, "error.unreadable"},
		{casework.ErrSwapped, exitDamaged, "error.swapped"},
		{casework.ErrOtherFamily, exitDamaged, "error.other-family"},
		{casework.ErrPutBack, exitDamaged, "error.put-back"},
		{casework.ErrLowered, exitDamaged, "error.lowered"},
		{casework.ErrMissing, exitDamaged, "error.missing"},
		{casework.ErrAdded, exitDamaged, "error.added"},
		{casework.ErrLogCut, exitDamaged, "error.log-cut"},
		{casework.ErrLogChanged, exitDamaged, "error.log-changed"},
		{casework.ErrHeaderChanged, exitDamaged, "error.header-changed"},
		{casework.ErrUnexplained, exitDamaged, "error.unexplained"},
		{casework.ErrOlderCopy, exitDamaged, "error.older-copy"},
		{casework.ErrNotWritable, exitRefused, "error.not-writable"},
		{casework.ErrReadOnly, exitRefused, "error.read-only"},
	}
}

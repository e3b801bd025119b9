// Package receiver is the rhythm of a municipality's receiver: it goes around
// the mailbox once, or again and again, tells what happened in a log for
// programs, and tells the system that it is alive.
//
// It decides nothing about what is taken in, and opens, keeps and sends nothing
// itself: that is casework, which is handed to it. It promises that it ends
// between two packages when it is asked to, that trouble on the way (network,
// full disk, register out of reach) never ends it, and that its log holds ids
// and codes only, never a name.
package receiver

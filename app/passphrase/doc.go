// Package passphrase judges how hard a new passphrase is to guess, says why one
// is refused, and proposes a good one.
//
// It is not the lock: whoever opens an existing vault is never judged. It keeps
// nothing, writes nothing, and its answers never hold the text that was judged.
//
// The reckoning is that of zxcvbn (the matchers and the scorer of
// github.com/ccojocar/zxcvbn-go), with the Dutch side of the matter beside it:
// a word list of our own, years and dates as people here write them, letters
// that were swapped for signs, words that the list lacks but that have the
// letters of one, and the user's own name.
//
// It promises an answer within a few milliseconds for a text of any length,
// since only the first letters are looked at.
package passphrase

// Package samples holds invented families: the De Wit family, told in full,
// and a generator of as many plausible Dutch families as are needed.
//
// It exists because tests, the demo, the gallery and benchmarks must never
// use a real family, and should all meet the same invented ones. Its facts and
// its Dutch live in assets/samples, as data; only the putting together is
// here. It is not a store and not a way around casework: a sample is a Dossier
// without adopted versions, since only casework signs one.
//
// It promises that nobody in it exists, that ages and terms are right on
// whatever day it is asked for, and that the same seed on the same day gives
// the same family, down to the last letter.
package samples

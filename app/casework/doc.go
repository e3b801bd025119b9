// Package casework is what people do with a family's plan: one verb per file.
// Record a statement, ask a consent, adopt a version, share a slice, accept a
// contribution, hand over the pen.
//
// It is not a store, a window or a network: it asks for those through the
// small interfaces in ports.go. It promises that nothing changes without an
// audit entry, that nothing leaves except as a consent.Disclosure that is in
// the register, that what arrives waits for a decision, and that only the
// installation with the pen changes a plan. Errors carry ids, never names.
package casework

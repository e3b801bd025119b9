package casework

// LockReason is why the vault was locked, as the log says it.
type LockReason string

// The reasons.
const (
	LockAsked    LockReason = "asked"    // by key or button
	LockIdle     LockReason = "idle"     // nobody did anything for a while
	LockSuspend  LockReason = "suspend"  // the computer went to sleep
	LockScreen   LockReason = "screen"   // the screen was locked
	LockShutdown LockReason = "shutdown" // the session of the user ended
	LockClosed   LockReason = "closed"   // the program ended
)

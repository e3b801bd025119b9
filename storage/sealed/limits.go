package sealed

// What a package may hold at most. They are checked before memory is taken, on the way out as on the way in.
const (
	// MaxFile is the largest package, as it lies in a store.
	MaxFile = 64 << 20
	// MaxPart is the largest single part.
	MaxPart = 32 << 20
	// MaxCardFile is the largest contact card.
	MaxCardFile = 16 << 10

	maxPlain      = MaxFile - 256<<10 // leaves room for the recipients and the encryption
	maxManifest   = 256 << 10
	maxSigned     = maxManifest/3*4 + 4096 // the same in base64, with a header and a signature
	maxParts      = 64
	maxRecipients = 64
	maxCardText   = 200
)

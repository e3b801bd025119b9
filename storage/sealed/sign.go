package sealed

import "crypto/ed25519"

// versionPrefix stands before the digest of an adopted version, so that its
// signature can never be taken for that of a card or a package.
const versionPrefix = "keukentafel version v1\n"

func versionDigest(digest []byte) []byte { return append([]byte(versionPrefix), digest...) }

// Sign signs the digest of an adopted version (Ed25519, with a prefix of its
// own).
func (i Identity) Sign(digest []byte) []byte {
	return ed25519.Sign(i.sign, versionDigest(digest))
}

// Signed tells whether the owner of the card signed the digest.
func (c Card) Signed(digest, signature []byte) bool {
	return len(c.SignKey) == ed25519.PublicKeySize && ed25519.Verify(c.SignKey, versionDigest(digest), signature)
}

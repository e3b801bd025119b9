package s3

import (
	"fmt"

	"github.com/minio/minio-go/v7/pkg/credentials"
)

// Keys are the two halves of a credential of an S3 server. They never print.
type Keys struct {
	Access string
	Secret string
}

// Format writes [withheld], whatever the verb.
func (Keys) Format(f fmt.State, _ rune) { fmt.Fprint(f, "[withheld]") }

// provider asks for the keys when they are first needed, and again after the server has refused them.
type provider struct {
	ask   func() (Keys, error)
	asked bool
}

func (p *provider) RetrieveWithCredContext(*credentials.CredContext) (credentials.Value, error) {
	keys, err := p.ask()
	if err == nil && (keys.Access == "" || keys.Secret == "") {
		err = errNoKeys
	}
	if err != nil {
		return credentials.Value{}, &keysError{err}
	}
	p.asked = true
	return credentials.Value{AccessKeyID: keys.Access, SecretAccessKey: keys.Secret, SignerType: credentials.SignatureV4}, nil
}

func (p *provider) Retrieve() (credentials.Value, error) { return p.RetrieveWithCredContext(nil) }

func (p *provider) IsExpired() bool { return !p.asked }

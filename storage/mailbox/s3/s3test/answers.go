package s3test

import (
	"encoding/xml"
	"net/http"
	"strings"
)

// problem is an error answer of S3.
type problem struct {
	status int
	code   string
}

var (
	noSuchBucket = problem{http.StatusNotFound, "NoSuchBucket"}
	noSuchKey    = problem{http.StatusNotFound, "NoSuchKey"}
	exists       = problem{http.StatusPreconditionFailed, "PreconditionFailed"}
	badDigest    = problem{http.StatusBadRequest, "BadDigest"}
	badSum       = problem{http.StatusBadRequest, "XAmzContentSHA256Mismatch"}
	incomplete   = problem{http.StatusBadRequest, "IncompleteBody"}
)

func (p problem) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/xml")
	w.WriteHeader(p.status)
	_, _ = w.Write([]byte(p.body()))
}

// body says more than it should, as real servers do: who asked, and with which key.
func (p problem) body() string {
	var text strings.Builder
	_ = xml.EscapeText(&text, []byte(p.code))
	return xml.Header + "<Error><Code>" + text.String() + "</Code><Message>User marieke.jansen with key " + Access +
		" is told no</Message><AWSAccessKeyId>" + Access + "</AWSAccessKeyId><RequestId>1</RequestId></Error>"
}

// unsigned is the answer to a request that is not signed as it should be.
func unsigned(r *http.Request) *problem {
	authorization := r.Header.Get("Authorization")
	switch {
	case !strings.HasPrefix(authorization, "AWS4-HMAC-SHA256 Credential=") || !strings.Contains(authorization, "Signature="):
		return &problem{http.StatusForbidden, "AccessDenied"}
	case !strings.Contains(authorization, "Credential="+Access+"/"):
		return &problem{http.StatusForbidden, "InvalidAccessKeyId"}
	case r.Header.Get("X-Amz-Date") == "" || r.Header.Get("X-Amz-Content-Sha256") == "":
		return &problem{http.StatusBadRequest, "MissingSecurityHeader"}
	}
	return nil
}

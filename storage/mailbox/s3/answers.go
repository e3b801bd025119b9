package s3

import (
	"net/http"
	"slices"
	"strings"
)

// The codes that say more than the status they come with. Servers differ: each of these stands in the manual of one, or was seen.
var codes = map[Kind]string{
	NoObject:     "NoSuchKey",
	NoBucket:     "NoSuchBucket InvalidBucketName",
	WrongKeys:    "InvalidAccessKeyId SignatureDoesNotMatch InvalidToken ExpiredToken InvalidSecurity NotSignedUp XAdminUserNotFound",
	Denied:       "AccessDenied AllAccessDisabled AccountProblem",
	ClockDiffers: "RequestTimeTooSkewed RequestExpired",
	Moved: "PermanentRedirect TemporaryRedirect Redirect AuthorizationHeaderMalformed InvalidRegion " +
		"IllegalLocationConstraintException",
	Busy: "SlowDown SlowDownRead SlowDownWrite ServiceUnavailable InternalError ConditionalRequestConflict OperationAborted " +
		"Throttling ThrottlingException RequestThrottled RequestLimitExceeded TooManyRequests",
	Stalled:         "RequestTimeout",
	DamagedOnTheWay: "BadDigest InvalidDigest IncompleteBody XAmzContentSHA256Mismatch XAmzContentChecksumMismatch",
	TooLarge:        "EntityTooLarge",
	Full:            "InsufficientStorage QuotaExceeded StorageQuotaExceeded XMinioStorageFull XMinioAdminBucketQuotaExceeded",
	CannotDo:        "NotImplemented MethodNotAllowed",
}

func kindOfCode(code string) (Kind, bool) {
	for kind, list := range codes {
		if slices.Contains(strings.Fields(list), code) {
			return kind, true
		}
	}
	return "", false
}

// kindOfAnswer goes by the code where it is known, and by the status otherwise: a proxy in between answers with a page for people.
// Without a status it was the library that could make nothing of an answer.
func kindOfAnswer(code string, status int) Kind {
	if kind, known := kindOfCode(code); known && status != 0 {
		return kind
	}
	switch status {
	case 0:
		return NotS3
	case http.StatusUnauthorized:
		return WrongKeys
	case http.StatusForbidden:
		return Denied
	case http.StatusProxyAuthRequired:
		return ProxyRefuses
	case http.StatusRequestEntityTooLarge:
		return TooLarge
	case http.StatusInsufficientStorage:
		return Full
	case http.StatusMethodNotAllowed, http.StatusNotImplemented:
		return CannotDo
	case http.StatusRequestTimeout, http.StatusConflict, http.StatusLocked, http.StatusTooEarly, http.StatusTooManyRequests:
		return Busy
	}
	switch {
	case status >= 500:
		return Busy
	case status >= 400:
		return Refused
	}
	return NotS3
}

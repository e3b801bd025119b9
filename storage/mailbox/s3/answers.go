package s3

import "net/http"

// The codes that say more than the status they come with. Servers differ: every one here was seen with some server or is in the
// manual of one.
var codes = map[string]Kind{
	"NoSuchKey": NoObject, "NoSuchBucket": NoBucket, "InvalidBucketName": NoBucket,
	"InvalidAccessKeyId": WrongKeys, "SignatureDoesNotMatch": WrongKeys, "InvalidToken": WrongKeys, "ExpiredToken": WrongKeys,
	"InvalidSecurity": WrongKeys, "NotSignedUp": WrongKeys, "AccountProblem": Denied, "AccessDenied": Denied, "AllAccessDisabled": Denied,
	"RequestTimeTooSkewed": ClockDiffers, "RequestExpired": ClockDiffers,
	"PermanentRedirect": Moved, "TemporaryRedirect": Moved, "Redirect": Moved, "AuthorizationHeaderMalformed": Moved, "InvalidRegion": Moved,
	"IllegalLocationConstraintException": Moved,
	"SlowDown":                           Busy, "SlowDownRead": Busy, "SlowDownWrite": Busy, "ServiceUnavailable": Busy, "InternalError": Busy,
	"ConditionalRequestConflict": Busy, "OperationAborted": Busy, "Throttling": Busy, "ThrottlingException": Busy, "RequestThrottled": Busy,
	"RequestLimitExceeded": Busy, "TooManyRequests": Busy,
	"RequestTimeout": Stalled,
	"BadDigest":      DamagedOnTheWay, "InvalidDigest": DamagedOnTheWay, "IncompleteBody": DamagedOnTheWay,
	"XAmzContentSHA256Mismatch": DamagedOnTheWay, "XAmzContentChecksumMismatch": DamagedOnTheWay,
	"EntityTooLarge": TooLarge, "KeyTooLongError": Refused,
	"InsufficientStorage": Full, "QuotaExceeded": Full, "XMinioStorageFull": Full, "XMinioAdminBucketQuotaExceeded": Full,
	"StorageQuotaExceeded": Full, "NotImplemented": CannotDo, "MethodNotAllowed": CannotDo,
}

// kindOfAnswer goes by the code where it is known, and by the status otherwise: a proxy in between answers with a page for people.
func kindOfAnswer(code string, status int) Kind {
	if kind, known := codes[code]; known && !(code == "InternalError" && status == 0) {
		return kind
	}
	switch status {
	case 0:
		return NotS3
	case http.StatusUnauthorized:
		return WrongKeys
	case http.StatusForbidden:
		return Denied
	case http.StatusNotFound:
		return NoBucket
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

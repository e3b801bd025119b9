package s3

import (
	"slices"
	"strings"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/overhttp"
)

const noSuchKey = "NoSuchKey"

// The codes that say more than the status they come with. Servers differ: each of these stands in the manual of one, or was seen.
var codes = map[mailbox.Reason]string{
	mailbox.ReasonNoPlace:   "NoSuchBucket InvalidBucketName",
	mailbox.ReasonLogin:     "InvalidAccessKeyId SignatureDoesNotMatch InvalidToken ExpiredToken InvalidSecurity NotSignedUp XAdminUserNotFound",
	mailbox.ReasonForbidden: "AccessDenied AllAccessDisabled AccountProblem",
	mailbox.ReasonClock:     "RequestTimeTooSkewed RequestExpired",
	mailbox.ReasonMoved: "PermanentRedirect TemporaryRedirect Redirect AuthorizationHeaderMalformed InvalidRegion " +
		"IllegalLocationConstraintException",
	mailbox.ReasonBusy: "SlowDown SlowDownRead SlowDownWrite ServiceUnavailable ConditionalRequestConflict OperationAborted " +
		"Throttling ThrottlingException RequestThrottled RequestLimitExceeded TooManyRequests",
	mailbox.ReasonServer:    "InternalError",
	mailbox.ReasonSilence:   "RequestTimeout",
	mailbox.ReasonTruncated: "BadDigest InvalidDigest IncompleteBody XAmzContentSHA256Mismatch XAmzContentChecksumMismatch",
	mailbox.ReasonTooBig:    "EntityTooLarge",
	mailbox.ReasonFull:      "InsufficientStorage QuotaExceeded StorageQuotaExceeded XMinioStorageFull XMinioAdminBucketQuotaExceeded",
	mailbox.ReasonMissing:   "NotImplemented MethodNotAllowed",
}

func reasonOfCode(code string) (mailbox.Reason, bool) {
	for reason, list := range codes {
		if slices.Contains(strings.Fields(list), code) {
			return reason, true
		}
	}
	return "", false
}

// reasonOfAnswer goes by the code where it is known, and by the status otherwise: a proxy in between answers with a page for people.
// Without a status it was the library that could make nothing of an answer. A 404 without a known code does not come here for an
// object: then the library says NoSuchKey.
func reasonOfAnswer(code string, status int) mailbox.Reason {
	if status == 0 {
		return mailbox.ReasonNotASpeaker
	}
	if reason, known := reasonOfCode(code); known {
		return reason
	}
	return overhttp.OfStatus(status).Reason
}

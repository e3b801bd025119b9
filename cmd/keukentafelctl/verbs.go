package main

import (
	"slices"
	"strings"
)

// verb is one thing that can be done.
type verb struct {
	name string
	args string // how it is used, after its name
	run  func(*call) error
}

func (v verb) usage() string { return strings.TrimRight(v.name+" "+v.args, " ") }

// verbs lists all verbs, in the order of the journey.
func verbs() []verb {
	return slices.Concat(familyVerbs(), removeVerbs(), consentVerbs(), sharingVerbs(), inboxVerbs(), recallVerbs(), agreementVerbs(), rightsVerbs(), letterheadVerbs(), movingVerbs(), registerVerbs(), trustVerbs())
}

// familyVerbs are those of the installation, of a family and of its plan.
func familyVerbs() []verb {
	return []verb{
		{"init", "--name NAME [--house H] [--function F] [--role consultant|partner|coordinator|municipality] [--code-file FILE]", initVault},
		{"unlock-test", "[--json]", unlockTest},
		{"demo", "[--families N] [--seed S]", demo},
		{"profile show", "[--json]", profileShow},
		{"profile set", "[--name NAME] [--house H] [--function F]", profileSet},
		{"look set", "[--language nl|en] [--text 100..200] [--contrast on|off]", lookSet},
		{"mailbox show", "[--json]", mailboxShow},
		{"mailbox set", "FOLDER | --webdav URL | --s3 URL --bucket NAME [--region NAME] [--prefix FOLDER] [--virtual-host] [--user NAME] [--password-file FILE] [--ca-file FILE [--ca-only]] [--client-certificate FILE] [--proxy URL|direct] [--proxy-user NAME] [--proxy-password-file FILE]", mailboxSet},
		{"mailbox test", "[--json]", mailboxTest},
		{"tasks", "[--json]", tasks},
		{"search", "WORDS [--json]", search},

		{"family list", "[--json]", familyList},
		{"family show", "FAMILY [--json]", familyShow},
		{"family new", "NAME [--town TOWN]", familyNew},
		{"family person", "FAMILY --given NAME [--infix I] [--surname S] [--birth DAY] [--place household|other-parent|network] [--gender female|male|neutral] [--died DAY] [--unborn] [--unknown] [--phone P] [--email E] [--id PERSON]", familyPerson},
		{"family relate", "FAMILY --who PERSON --of PERSON --kind KIND [--union married|registered|cohabiting|living-apart|divorced|separated] [--from DAY] [--until DAY]", familyRelate},
		{"family custody", "FAMILY --holder PERSON --child PERSON --state yes|no|unknown [--basis register|court|stated] [--from DAY] [--until DAY]", familyCustody},
		{"family order", "FAMILY --child PERSON --partner PARTNER [--court TEXT] [--from DAY] [--until DAY]", familyOrder},
		{"family represent", "FAMILY --of PERSON --by PERSON --as mentor|curator|administrator [--basis register|court|stated] [--court TEXT] [--from DAY] [--until DAY]", familyRepresent},
		{"family close", "FAMILY", familyClose},

		{"plan set", "FAMILY statement|goal|action|mark|safety|coordinator|agreement|review|evaluation [--text T | --text-file FILE] ...", planSet},
		{"plan move", "FAMILY goal|action ID --to PLACE [--goal GOAL]", planMove},
		{"plan remove", "FAMILY statement|goal|action|mark|safety ID", planRemove},
		{"plan adopt", "FAMILY", planAdopt},
		{"plan versions", "FAMILY [--json]", planVersions},
		{"plan diff", "FAMILY FROM [TO] [--json]", planDiff},
		{"partner list", "FAMILY [--json]", partnerList},
		{"partner add", "FAMILY --contact CONTACT | --kind KIND [--house H] [--name N] [--function F] [--concerns PERSONS]", partnerAdd},
	}
}

// sharingVerbs are those of what leaves, of what arrives, and of the vault.
func sharingVerbs() []verb {
	return []verb{
		{"disclose overview", "FAMILY --for family|PERSON|PARTNER [--of PARTNER] [--as pdf|html] --out FILE [--over]", discloseOverview},
		{"disclose preview", "FAMILY --for PARTNER|PERSON|family [--version N | --draft] [--json]", disclosePreview},
		{"export", exportUsage(), export},
		{"export list", "[--for partner|municipality|household|person|successor] [--json]", exportList},
		{"print", "FAMILY --as pdf|sheet --for PARTNER|PERSON|family [--printer NAME] [--copies N] [--version N | --draft] [--partial]", printPlan},
		{"printers", "", printers},
		{"share", "FAMILY --for PARTNER [--version N | --draft] [--partial] [--out FILE]", share},

		{"open", "FILE [--out FOLDER]", openFile},
		{"slice list", "[--json]", sliceList},
		{"slice show", "SLICE [--json]", sliceShow},
		{"contribute", "SLICE --kind observation|progress|action|change|answer [--text T | --text-file FILE] [--goal GOAL] [--domain D] [--score 0..10] [--due DAY] [--about PERSONS] [--out FILE]", contribute},
		{"review", "FAMILY [CONTRIBUTION --accept | --partly WORDS | --decline | --question] [--reason TEXT] [--json]", review},

		{"case propose", "FAMILY --out FILE [--version N | --draft] [--over]", casePropose},
		{"case export", "FAMILY --to NAME [--texts FILE] --out FILE [--version N | --draft] [--over]", caseExport},

		{"handover offer", "FAMILY --to CONTACT --informed DAY [--told NAMES] [--how talk|phone|letter|message] [--warm DAY] [--tone TEXT] [--call TEXT] [--note TEXT] [--out FILE]", handoverOffer},
		{"handover check", "FAMILY [--json]", handoverCheck},
		{"handover again", "FAMILY|OFFER", handoverAgain},
		{"handover take", "OFFER --why TEXT", handoverTake},
		{"handover talked", "FAMILY [--on DAY]", handoverTalked},
		{"handover dismiss", "OFFER", handoverDismiss},
		{"pen keep", "FAMILY --why TEXT", penKeep},
		{"pen follow", "FAMILY --why TEXT", penFollow},
		{"handover sheet", "FAMILY --out FILE [--over]", handoverSheet},
		{"handover list", "[--json]", handoverList},
		{"handover accept", "OFFER", handoverAccept},
		{"handover refuse", "OFFER [--reason talk-first|incomplete|full|not-mine|knows-them|other]", handoverRefuse},
		{"handover withdraw", "FAMILY", handoverWithdraw},

		{"sync", "[--json]", syncNow},
		{"post", "[--json]", postList},
		{"post list", "[--json]", postList},
		{"post pause", "", postPause},
		{"post resume", "", postResume},
		{"post retry", "[PACKAGE]", postRetry},
		{"post anew", "PACKAGE", postAnew},
		{"receive", "--out FOLDER [--once | --watch 5m] [--relay] [--json]", receive},
		{"receive trust", "FAMILY --coordinator CONTACT", receiveTrust},
		{"receive waiting", "[--json]", receiveWaiting},

		{"card list", "[--json]", cardList},
		{"card show", "[--out FILE] [--qr FILE.png] [--paper FILE.pdf] [--json]", cardShow},
		{"card add", "FILE... [--family FAMILY --as PARTNER] [--kind KIND]", cardAdd},
		{"card verify", "CONTACT --how phone|in-person", cardVerify},

		{"audit show", "[--family FAMILY] [--from DAY] [--until DAY] [--limit N] [--json]", auditShow},
		{"audit export", "FAMILY --as pdf|csv --for family|PERSON|privacy-officer --out FILE [--from DAY] [--until DAY] [--over]", auditExport},
		{"audit verify", "[FILE [--card CARD]] [--json]", auditVerify},
		{"backup", "[FILE | --folder FOLDER]", backup},
		{"backup test", "[FILE] [--json]", backupTest},
		{"restore", "FILE [--over] [--code-file FILE]", restore},
		{"rotate", "[--code-file FILE --new-passphrase-file FILE]", rotate},
		{"passphrase change", "[--new-passphrase-file FILE] [--code-file FILE]", passphraseChange},
		{"code replace", "[--code-file FILE]", codeReplace},
		{"retention list", "[--all] [--json]", retentionList},
		{"retention hold", "FAMILY --until DAY --why TEXT", retentionHold},
		{"retention release", "FAMILY", retentionRelease},
		{"retention request", "FAMILY --by PERSON [--on DAY]", retentionRequest},
		{"retention refuse", "FAMILY --why TEXT", retentionRefuse},
		{"retention records", "[--json]", retentionRecords},
		{"retention record", "RECORD --out FILE", retentionRecord},
		{"retention rules", "[--set FILE | --reset] [--json]", retentionRules},
		{"shred", "FAMILY --why TEXT --approved-by NAME --yes", shred},
		{"verify", "[--json]", verify},
	}
}

// findVerb takes one or two words of the command as its verb.
func findVerb(args []string) (verb, []string, bool) {
	for _, n := range []int{3, 2, 1} {
		if len(args) < n {
			continue
		}
		name := strings.Join(args[:n], " ")
		for _, v := range verbs() {
			if v.name == name {
				return v, args[n:], true
			}
		}
	}
	return verb{}, args, false
}

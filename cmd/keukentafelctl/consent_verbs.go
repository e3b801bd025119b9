package main

// consentVerbs are those of who allows whom to know what.
func consentVerbs() []verb {
	return []verb{
		{"consent ask", "FAMILY --about PERSON --partner PARTNER --categories C,C [--purpose cooperate|register] [--direction give|ask|both] [--from DAY] [--until DAY] [--review DAY]", consentAsk},
		{"consent give", "FAMILY CONSENT --by PERSON [--categories C,C] [--how oral|signed|digital] [--note TEXT] [--condition TEXT] [--evidence TEXT]", consentGive},
		{"consent refuse", "FAMILY CONSENT --by PERSON [--note TEXT]", consentRefuse},
		{"consent withdraw", "FAMILY CONSENT --by PERSON", consentWithdraw},
		{"consent condition", "FAMILY CONSENT --by PERSON [--met DAY]", consentCondition},
		{"consent renew", "FAMILY CONSENT [--until DAY]", consentRenew},
		{"consent form", "FAMILY CONSENT --for family|PERSON --out FILE [--over]", consentForm},
		{"consent letter", "FAMILY CONSENT --for family|PERSON --out FILE [--over]", consentLetter},
		{"consent explain", "FAMILY --partner PARTNER --about PERSONS [--category C,C] [--ask] [--json]", consentExplain},
		{"consent matrix", "FAMILY [--json]", consentMatrix},
	}
}

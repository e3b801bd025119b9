package document_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

const recoveryCode = "YCK0-M1VZ-A9TE-G92B-6SHB-JARP-ETFH-HN86-FTSY"

func TestASheetWithoutACodeIsRefused(t *testing.T) {
	if _, err := document.RecoverySheet(document.Recovery{Vault: "ab12cd34", Day: "2026-11-24"}, words.NL); !errors.Is(err, document.ErrNoCode) {
		t.Error(err)
	}
}

func TestARecoveryCodeThatSlipsIntoALogSaysNothing(t *testing.T) {
	r := document.Recovery{Code: recoveryCode, Vault: "ab12cd34", Day: "2026-11-24"}
	if printed := fmt.Sprintf("%v %+v %#v", r, r, r); strings.Contains(printed, "YCK0") {
		t.Error(printed)
	}
}

func TestTheSheetHoldsTheWholeCodeInNineGroups(t *testing.T) {
	for _, lang := range words.Langs() {
		doc, err := document.RecoverySheet(document.Recovery{Code: recoveryCode, Vault: "ab12cd34", Day: "2026-11-24"}, lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range doc.Blocks {
			if code, is := block.(document.Code); is && (strings.Join(code.Groups, "-") != recoveryCode || len(code.Groups) != 9 || code.Alt == "") {
				t.Errorf("%s: %d groups", lang, len(code.Groups))
			}
		}
		if doc.Date != "2026-11-24" || strings.Contains(doc.Title+doc.Subject, "YCK0") {
			t.Errorf("%s: the properties of the file say too much", lang)
		}
	}
}

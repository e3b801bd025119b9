package sealed

import (
	"encoding/json"
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// The machine-readable part of each kind, version 1: JSON by the field names of the vocabulary. A field that was renamed there needs
// a new version here; the packages in testdata notice it. Fields that a reader does not know are left out.
const (
	wireVersion = 1
	jsonType    = "application/json"
	cardPart    = "card.ktk"
)

var recordNames = map[Kind]string{
	KindCard:           cardPart,
	KindShare:          "slice.json",
	KindMunicipality:   "slice.json",
	KindContribution:   "contribution.json",
	KindDecision:       "contribution.json",
	KindHandover:       "dossier.json",
	KindHandoverAnswer: "answer.json",
	KindReceipt:        "receipt.json",
	KindWithdrawal:     "withdrawal.json",

	KindWithdrawalAnswer: "withdrawal-answer.json",
}

type sliceV1 struct {
	Version int
	Slice   consent.Slice
	Grounds []consent.ItemGround
}

type contributionV1 struct {
	Version      int
	Contribution family.Contribution
}

type dossierV1 struct {
	Version int
	Dossier consent.Dossier
}

type receiptV1 struct {
	Version int
	Receipt Receipt
}

type answerV1 struct {
	Version int
	Answer  Answer
}

type withdrawalV1 struct {
	Version    int
	Withdrawal Withdrawal
}

type withdrawalAnswerV1 struct {
	Version          int
	WithdrawalAnswer WithdrawalAnswer
}

// recordOf writes the disclosure itself. What was withheld is for the coordinator's eyes and is never written.
func recordOf(d consent.Disclosure, kind Kind) (part, error) {
	name := recordNames[kind]
	if contribution, ok := d.Contribution(); ok {
		return encodePart(name, contributionV1{Version: wireVersion, Contribution: contribution})
	}
	if whole, ok := d.Whole(); ok {
		return encodePart(name, dossierV1{Version: wireVersion, Dossier: whole})
	}
	return encodePart(name, sliceV1{Version: wireVersion, Slice: d.Slice(), Grounds: d.Grounds()})
}

func encodePart(name string, record any) (part, error) {
	encoded, err := json.Marshal(record)
	if err != nil {
		return part{}, fmt.Errorf("write part %s: %w", name, err)
	}
	if len(encoded) > MaxPart {
		return part{}, fmt.Errorf("write part %s: %w", name, ErrTooLarge)
	}
	return part{name: name, kind: jsonType, bytes: encoded}, nil
}

func decodePart[T any](encoded []byte) (T, error) {
	var head struct{ Version int }
	var record T
	if err := json.Unmarshal(encoded, &head); err != nil || head.Version < 1 {
		return record, fmt.Errorf("record: %w", ErrAltered)
	}
	if head.Version > wireVersion {
		return record, ErrNewerVersion
	}
	if err := json.Unmarshal(encoded, &record); err != nil {
		return record, fmt.Errorf("record: %w", ErrAltered)
	}
	return record, nil
}

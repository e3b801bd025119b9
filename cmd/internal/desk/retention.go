package desk

import (
	"context"
	"fmt"
	"io"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/words"
	"keukentafel/assets"
)

// retentionPeriods are the program's own; a slip in them keeps it from starting.
func retentionPeriods() ([]casework.RetentionRule, error) {
	data, err := assets.Data("retention.json")
	if err != nil {
		return nil, fmt.Errorf("retention periods: %w", err)
	}
	return casework.ParseRetention(data)
}

// certificate writes a destruction record as PDF, under the letterhead.
func (in *Installation) certificate(w io.Writer, r casework.DestructionRecord, language string) error {
	rules, err := in.RetentionRules(context.Background())
	if err != nil {
		return err
	}
	lang := words.Parse(language)
	doc := document.DestructionRecord(destructionOf(r, rules, lang), lang)
	doc.Logo = in.logoNow()
	return paperInWords(pdf.Write(w, doc))
}

// destructionOf is the record as paper knows it.
func destructionOf(r casework.DestructionRecord, rules []casework.RetentionRule, lang words.Lang) document.Destruction {
	d := document.Destruction{ID: r.ID, Family: r.Family, At: r.At, By: r.By, House: r.House, ApprovedBy: r.ApprovedBy, Why: r.Why,
		Basis: lang.T("list.destruction-basis." + string(r.Basis)), Rule: r.Rule, Asked: r.Asked, Opened: r.Opened, LastChange: r.LastChange,
		Parts: r.Parts, Versions: r.Versions, Exported: r.Exported, Unreadable: r.Unreadable}
	if r.AskedAs != "" {
		d.AskedAs = lang.T("list.requester." + string(r.AskedAs))
	}
	i := slices.IndexFunc(rules, func(rule casework.RetentionRule) bool { return rule.ID == r.Rule })
	if i >= 0 {
		d.Rule, d.Source = rules[i].Name[string(lang)], rules[i].Source
	}
	return d
}
